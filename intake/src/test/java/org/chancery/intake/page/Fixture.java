package org.chancery.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.intake.Defaults;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * A page in the manner of real ones, with what is to be found in it: {@code NAME.html} and, as a
 * text with title and date, {@code NAME.txt}.
 *
 * @param found nothing where the page was refused
 */
record Fixture(String name, Document expected, Optional<Document> found) {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  static List<Fixture> all() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(Fixture::read)
          .toList();
    }
  }

  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Fixture.class.getResource("fixtures")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Fixture read(Path page) {
    String path = page.toString();
    return new Fixture(
        page.getFileName().toString(),
        taken(path.replaceFirst("html$", "txt")).orElseThrow(),
        taken(path));
  }

  private static Optional<Document> taken(String path) {
    try (Intake intake = new Intake(List.of(path), Defaults.NONE, InputStream.nullInputStream())) {
      return intake.next() instanceof Received.Arrived arrived
          ? Optional.of(arrived.document())
          : Optional.empty();
    }
  }

  boolean hasTitle() {
    return found.flatMap(Document::title).equals(expected.title());
  }

  boolean hasDate() {
    return found
        .flatMap(Document::published)
        .flatMap(PublicationDate::day)
        .equals(expected.published().flatMap(PublicationDate::day));
  }

  /** The harmonic mean of the shares of words found of those expected, and the other way. */
  double f1() {
    Map<String, Integer> expectedWords = words(expected.content());
    Map<String, Integer> foundWords = words(found.map(Document::content).orElse(""));
    int common =
        expectedWords.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), foundWords.getOrDefault(word.getKey(), 0)))
            .sum();
    return 2.0 * common / (count(expectedWords) + count(foundWords));
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    TOKEN
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.3f, title %s, published %s",
        name,
        f1(),
        found.flatMap(Document::title).orElse("none"),
        found.flatMap(Document::published).map(PublicationDate::value).orElse("none"));
  }
}
