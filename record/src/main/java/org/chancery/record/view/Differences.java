package org.chancery.record.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.reading.syntax.Wordlist;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingType;
import org.chancery.record.person.PersonName;
import org.chancery.record.view.Comparison.Aspect;
import org.chancery.record.view.Comparison.Difference;

/** In what two sayings on one matter differ. */
final class Differences {

  private static final Set<String> NEUTRAL =
      Wordlist.lines(Differences.class, "neutral-verbs.txt").stream()
          .map(ContentWords::stem)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b\\d+(?:[.,]\\d+)*(?:\\s?%|\\s(?:percent|per"
              + " cent|thousand|million|billion|trillion)\\b)?");
  private static final Map<String, String> NUMERALS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"));

  private Differences() {}

  static List<Difference> of(
      Entry one, Entry other, Optional<String> verbOfOne, Optional<String> verbOfOther) {
    List<Difference> differences = new ArrayList<>();
    numbers(one, other).ifPresent(differences::add);
    dates(one.date(), other.date()).ifPresent(differences::add);
    verbs(verbOfOne, verbOfOther).ifPresent(differences::add);
    if (one.type() == other.type()) {
      told(Aspect.STATUS, one.status(), other.status()).ifPresent(differences::add);
    }
    told(Aspect.PLACE, one.place(), other.place()).ifPresent(differences::add);
    if (one.type() == FindingType.ENGAGEMENT) {
      parties(one, other).ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<Difference> numbers(Entry one, Entry other) {
    Set<String> first = numbers(one.content().orElse(""));
    Set<String> second = numbers(other.content().orElse(""));
    return first.equals(second)
        ? Optional.empty()
        : Optional.of(
            new Difference(Aspect.NUMBERS, String.join(", ", first), String.join(", ", second)));
  }

  /** The numbers of a text in figures, with what is counted in thousands and hundredths. */
  static Set<String> numbers(String text) {
    String inFigures = ContentWords.fold(text);
    for (Map.Entry<String, String> numeral : NUMERALS.entrySet()) {
      inFigures = inFigures.replaceAll("\\b" + numeral.getKey() + "\\b", numeral.getValue());
    }
    return NUMBER
        .matcher(inFigures)
        .results()
        .map((MatchResult found) -> found.group())
        .map(number -> number.replaceAll("\\s?%", " percent").replace("per cent", "percent"))
        .map(number -> number.replaceAll("(?<=\\d),(?=\\d{3})", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A month and a day of it do not differ: one is told more exactly. */
  private static Optional<Difference> dates(Optional<Edtf> one, Optional<Edtf> other) {
    if (one.equals(other) || one.isPresent() && other.isPresent() && meet(one.get(), other.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            Aspect.DATE, one.map(Edtf::text).orElse(""), other.map(Edtf::text).orElse("")));
  }

  private static boolean meet(Edtf one, Edtf other) {
    LocalDate start = one.earliest().orElse(LocalDate.MIN);
    LocalDate end = one.latest().orElse(LocalDate.MAX);
    return !other.earliest().orElse(LocalDate.MIN).isAfter(end)
        && !other.latest().orElse(LocalDate.MAX).isBefore(start);
  }

  private static Optional<Difference> verbs(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    String first = ContentWords.stem(ContentWords.fold(one.get()));
    String second = ContentWords.stem(ContentWords.fold(other.get()));
    return first.equals(second) || NEUTRAL.contains(first) && NEUTRAL.contains(second)
        ? Optional.empty()
        : Optional.of(new Difference(Aspect.VERB, one.get(), other.get()));
  }

  private static Optional<Difference> told(
      Aspect aspect, Optional<String> one, Optional<String> other) {
    boolean alike =
        one.isEmpty()
            || other.isEmpty()
            || ContentWords.overlap(ContentWords.of(one.get()), ContentWords.of(other.get())) > 0;
    return alike ? Optional.empty() : Optional.of(new Difference(aspect, one.get(), other.get()));
  }

  private static Optional<Difference> parties(Entry one, Entry other) {
    String first = missing(one, other);
    String second = missing(other, one);
    return first.isEmpty() && second.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(Aspect.PARTIES, first, second));
  }

  /** Those whom the one names and for whom the other has nobody. */
  private static String missing(Entry one, Entry other) {
    return one.acting().stream()
        .filter(party -> other.acting().stream().noneMatch(there -> mayBeSame(party, there)))
        .map(Named::text)
        .collect(Collectors.joining(", "));
  }

  private static boolean mayBeSame(Named one, Named other) {
    boolean persons = one.kind().equals("person") && other.kind().equals("person");
    return persons
        ? PersonName.of(one.name()).mayBe(PersonName.of(other.name()))
        : one.side().isPresent() && one.side().equals(other.side())
            || one.name().equals(other.name());
  }
}
