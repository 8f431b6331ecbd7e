package org.chancery.reading.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads rule files and lexicons, written in YAML.
 *
 * <p>A rule file is a list of rules with the keys {@code id}, {@code pattern}, {@code match},
 * {@code reject}, optionally {@code note}, and the settings of its {@link FindingType}. An example
 * is a text, or a mapping of {@code text} and the fields that must come out. A lexicon maps names
 * of classes to lists of lemmas, given as lists or as one string of words. Whatever else stands
 * there is refused with file and line.
 */
final class RuleFile {

  private static final Set<String> COMMON = Set.of("id", "pattern", "match", "reject", "note");
  private static final Set<String> FREE_ROLES = Set.of("cue", "x", "y");

  private final String name;

  private RuleFile(String name) {
    this.name = name;
  }

  /**
   * The rules of a file.
   *
   * @throws RuleException if something in it cannot be used
   */
  static List<Rule> rules(String name, String yaml, FindingType type, Lexicon lexicon) {
    RuleFile file = new RuleFile(name);
    List<Rule> rules = new ArrayList<>();
    for (Node node : file.compose(yaml).map(file::items).orElse(List.of())) {
      rules.add(file.rule(node, type, lexicon));
    }
    return rules;
  }

  /**
   * The classes of a lexicon.
   *
   * @throws RuleException if something in it cannot be used
   */
  static Lexicon lexicon(String name, String yaml) {
    RuleFile file = new RuleFile(name);
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry :
        file.compose(yaml).map(file::mapping).orElse(Map.of()).entrySet()) {
      Set<String> words = new TreeSet<>();
      for (String word : file.words(entry.getValue())) {
        if (!words.add(word.toLowerCase(Locale.ROOT))) {
          throw file.problem(entry.getValue(), "'" + word + "' stands twice in " + entry.getKey());
        }
      }
      classes.put(entry.getKey(), words);
    }
    return new Lexicon(classes);
  }

  private Rule rule(Node node, FindingType type, Lexicon lexicon) {
    Map<String, Node> fields = mapping(node);
    for (String key : fields.keySet()) {
      if (!COMMON.contains(key) && !type.settings().contains(key)) {
        throw problem(node, "unknown key '" + key + "'");
      }
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (String key : type.settings()) {
      if (fields.containsKey(key)) {
        settings.put(key, scalar(fields.get(key)));
      }
    }
    return new Rule(
        scalar(required(node, fields, "id")),
        type,
        pattern(required(node, fields, "pattern"), type, lexicon),
        settings,
        examples(required(node, fields, "match")),
        examples(required(node, fields, "reject")),
        place(node));
  }

  private Pattern pattern(Node node, FindingType type, Lexicon lexicon) {
    Pattern pattern;
    try {
      pattern = PatternParser.parse(scalar(node), lexicon);
    } catch (PatternException e) {
      throw new RuleException(place(node), String.valueOf(e.getMessage()), e);
    }
    checkNames(pattern, type, node);
    return pattern;
  }

  private void checkNames(Pattern pattern, FindingType type, Node node) {
    pattern
        .name()
        .filter(role -> !type.roles().contains(role) && !FREE_ROLES.contains(role))
        .ifPresent(role -> {
          throw problem(node, "a " + type.label() + " has no role '" + role + "'");
        });
    pattern.links().forEach(link -> checkNames(link.target(), type, node));
  }

  private List<Rule.Example> examples(Node node) {
    List<Rule.Example> examples = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof ScalarNode text) {
        examples.add(new Rule.Example(text.getValue(), Map.of()));
        continue;
      }
      Map<String, String> expected = new LinkedHashMap<>();
      mapping(item).forEach((key, value) -> expected.put(key, scalar(value)));
      String text = expected.remove("text");
      if (text == null) {
        throw problem(item, "an example needs a text");
      }
      examples.add(new Rule.Example(text, expected));
    }
    return examples;
  }

  private List<String> words(Node node) {
    if (node instanceof ScalarNode line) {
      return List.of(line.getValue().strip().split("\\s+"));
    }
    return items(node).stream().map(this::scalar).toList();
  }

  private java.util.Optional<Node> compose(String yaml) {
    try {
      return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
    } catch (YamlEngineException e) {
      throw new RuleException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private Node required(Node node, Map<String, Node> fields, String key) {
    Node value = fields.get(key);
    if (value == null) {
      throw problem(node, "the key '" + key + "' is missing");
    }
    return value;
  }

  private Map<String, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "a mapping is expected");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (fields.put(key, tuple.getValueNode()) != null) {
        throw problem(tuple.getKeyNode(), "the key '" + key + "' stands twice");
      }
    }
    return fields;
  }

  private List<Node> items(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(node, "a list is expected");
    }
    return sequence.getValue();
  }

  private String scalar(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw problem(node, "a single value is expected");
    }
    return scalar.getValue();
  }

  private RuleException problem(Node node, String problem) {
    return new RuleException(place(node), problem);
  }

  private String place(Node node) {
    return name + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }
}
