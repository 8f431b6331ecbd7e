package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.chancery.reading.syntax.NamedEntity;

/** Annotated sentences to score a parser with: treebanks in CoNLL-U, names in two columns. */
final class GoldSentences {

  /** A word of a treebank; head counts from 1, 0 is the root. */
  record Word(String form, String lemma, String upos, String xpos, int head, String deprel) {}

  /**
   * A sentence of a treebank.
   *
   * @param id as the treebank names it
   * @param document the id of its document
   */
  record Tree(String id, String document, List<Word> words) {
    List<String> forms() {
      return words.stream().map(Word::form).toList();
    }
  }

  /** A sentence with its names. */
  record Named(List<String> forms, List<NamedEntity> names) {}

  /** CrossNER's finer types, as those that the parser tells apart. */
  private static final Map<String, NamedEntity.Kind> KINDS =
      Map.of(
          "politician", NamedEntity.Kind.PERSON,
          "person", NamedEntity.Kind.PERSON,
          "organisation", NamedEntity.Kind.ORGANISATION,
          "politicalparty", NamedEntity.Kind.ORGANISATION,
          "country", NamedEntity.Kind.PLACE,
          "location", NamedEntity.Kind.PLACE);

  private GoldSentences() {}

  /** The sentences of a CoNLL-U file, compressed if its name ends in {@code .gz}. */
  static List<Tree> trees(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    String id = "";
    String document = "";
    for (String line : lines(file)) {
      if (line.startsWith("# sent_id = ")) {
        id = line.substring("# sent_id = ".length());
      } else if (line.startsWith("# newdoc id = ")) {
        document = line.substring("# newdoc id = ".length());
      } else if (line.isEmpty() && !words.isEmpty()) {
        trees.add(new Tree(id, document, List.copyOf(words)));
        words.clear();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        if (columns[0].chars().allMatch(Character::isDigit)) {
          words.add(
              new Word(
                  columns[1],
                  columns[2],
                  columns[3],
                  columns[4],
                  Integer.parseInt(columns[6]),
                  columns[7]));
        }
      }
    }
    return trees;
  }

  /** Sentences of a file with a word and a tag of CrossNER on each line. */
  static List<Named> named(Path file) throws IOException {
    List<Named> sentences = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<NamedEntity> names = new ArrayList<>();
    Optional<NamedEntity.Kind> kind = Optional.empty();
    int first = 0;
    List<String> lines = new ArrayList<>(lines(file));
    lines.add("");
    for (String line : lines) {
      String[] columns = line.strip().split("\\s+", -1);
      String tag = columns.length < 2 ? "O" : columns[columns.length - 1];
      if (!tag.startsWith("I-")) {
        if (kind.isPresent()) {
          names.add(new NamedEntity(kind.get(), first, forms.size() - 1));
        }
        kind =
            tag.startsWith("B-")
                ? Optional.ofNullable(KINDS.get(tag.substring(2)))
                : Optional.empty();
        first = forms.size();
      }
      if (!line.isBlank()) {
        forms.add(columns[0]);
      } else if (!forms.isEmpty()) {
        sentences.add(new Named(List.copyOf(forms), List.copyOf(names)));
        forms.clear();
        names.clear();
      }
    }
    return sentences;
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
