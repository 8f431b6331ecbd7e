package org.chancery.desk.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of gold: {@code texts.jsonl} and, for each annotated text, {@code findings/ID.json}.
 *
 * @param texts the file with the texts
 * @param findings by the ids of the texts, in order, the findings of each type that was annotated
 */
public record Gold(Path texts, List<Annotated> findings) {

  /** The gold of one text; a type that was not annotated is no key. */
  public record Annotated(String id, Map<FindingType, List<ScoredFinding>> findings) {}

  public Gold {
    findings = List.copyOf(findings);
  }

  /**
   * Reads a folder of gold.
   *
   * @throws GoldException if there is none, or a file is broken, with its name
   */
  public static Gold read(Path folder) throws IOException {
    Path texts = folder.resolve("texts.jsonl");
    Path annotations = folder.resolve("findings");
    if (!Files.isRegularFile(texts) || !Files.isDirectory(annotations)) {
      throw new GoldException(folder + ": no gold here (texts.jsonl and findings/*.json)");
    }
    List<Annotated> findings = new ArrayList<>();
    try (Stream<Path> files = Files.list(annotations)) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".json"))
              .sorted(Comparator.comparing(Path::toString))
              .toList()) {
        findings.add(annotated(file));
      }
    }
    if (findings.isEmpty()) {
      throw new GoldException(annotations + ": no findings in this folder (*.json)");
    }
    return new Gold(texts, findings);
  }

  private static Annotated annotated(Path file) throws IOException {
    String name = file.getFileName().toString();
    JsonNode tree;
    try {
      tree = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      var at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new GoldException(file + place + ": broken JSON: " + e.getOriginalMessage());
    }
    Map<FindingType, List<ScoredFinding>> findings = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      JsonNode list = tree.get(type.key());
      if (list != null) {
        findings.put(type, list.valueStream().map(node -> finding(type, node)).toList());
      }
    }
    return new Annotated(name.substring(0, name.length() - ".json".length()), findings);
  }

  private static ScoredFinding finding(FindingType type, JsonNode node) {
    return new ScoredFinding(
        type,
        text(node, "sentence").orElse(""),
        type.role().isEmpty()
            ? List.of()
            : node.path(type.role()).valueStream().map(Gold::party).toList(),
        type.contentKey().isEmpty() ? "" : text(node, type.contentKey()).orElse(""),
        text(node, type == FindingType.EVENTS ? "type" : "kind").orElse(""),
        text(node, "status").orElse(""),
        text(node, "date"),
        optionalParty(node.path("source")),
        optionalParty(node.path("target")));
  }

  private static Optional<ScoredParty> optionalParty(JsonNode node) {
    return node.isObject() ? Optional.of(party(node)) : Optional.empty();
  }

  private static ScoredParty party(JsonNode node) {
    return new ScoredParty(
        text(node, "name").orElse(""),
        text(node, "state"),
        text(node, "kind").equals(Optional.of("person")));
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
