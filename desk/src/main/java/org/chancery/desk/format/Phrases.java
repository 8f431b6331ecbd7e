package org.chancery.desk.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Named;
import org.chancery.record.view.Telling;

/** How entries of the record are put into words, on paper as on the screen. */
public final class Phrases {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Phrases() {}

  /** Names with their states: {@code A (JPN), B (USA) and C}. */
  public static String list(List<Named> parties) {
    List<String> names = parties.stream().map(Named::text).toList();
    return switch (names.size()) {
      case 0 -> "somebody";
      case 1 -> names.getFirst();
      default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    };
  }

  /** Who does what to whom, without the words: {@code A (JPN) and B (USA): meeting, held}. */
  public static String deed(Entry entry) {
    String kind = entry.kind().map(k -> k.replace('-', ' ')).orElse("");
    String to = entry.actedOn().isEmpty() ? "" : list(entry.actedOn());
    return switch (entry.type()) {
      case ENGAGEMENT ->
          list(entry.acting()) + ": " + joined(kind, List.of(entry.status(), entry.place()));
      case EVENT ->
          list(entry.acting())
              + (to.isEmpty() ? "" : " → " + to)
              + ": "
              + joined(kind, List.of(entry.status().filter(status -> !status.equals("actual"))));
      case STATEMENT -> list(entry.acting()) + (to.isEmpty() ? " said" : " to " + to);
      case COMMITMENT -> list(entry.acting()) + " " + kind + (to.isEmpty() ? "" : " to " + to);
      case REQUEST -> list(entry.acting()) + " " + kind + (to.isEmpty() ? "" : " " + to);
      case OMISSION -> list(entry.acting()) + " " + kind;
      case PRECEDENT -> list(entry.acting());
    };
  }

  private static String joined(String first, List<Optional<String>> others) {
    return Stream.concat(Stream.of(first), others.stream().flatMap(Optional::stream))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What is said, promised, asked, left out, or the first, between quotation marks. */
  public static Optional<String> content(Entry entry) {
    return entry
        .content()
        .map(words ->
            entry.type() == FindingType.STATEMENT
                    && entry.kind().filter("direct"::equals).isPresent()
                ? "“" + oneLine(words) + "”"
                : "‘" + oneLine(words) + "’");
  }

  /** The date that documents tell; else the day of publication, marked as such. */
  public static String date(Entry entry) {
    return entry
        .date()
        .map(Edtf::text)
        .or(() -> entry.day().map(day -> "(" + day + ")"))
        .orElse("no date");
  }

  /** Where it stands: {@code 2025-01-22, White House (government, USA), wh-00017}. */
  public static String origin(Telling telling) {
    return Stream.of(
            telling.published(),
            Publishing.text(telling.provenance(), telling.source()),
            Optional.of(telling.document()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** What is known besides: due date, what a person said, how many documents tell. */
  public static List<String> remarks(Entry entry) {
    return Stream.of(
            entry.date().filter(_ -> entry.type() == FindingType.COMMITMENT).map(d -> "due " + d),
            entry.outcome().map(outcome -> outcome.label()),
            entry.review().map(review -> review.label() + " by a person"),
            reports(entry))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Copies of one report count once, and are told. */
  private static Optional<String> reports(Entry entry) {
    if (entry.documents() > entry.reports()) {
      return Optional.of(
          plural(entry.reports(), "report") + " in " + plural(entry.documents(), "document"));
    }
    return Optional.of(plural(entry.reports(), "report")).filter(_ -> entry.reports() > 1);
  }

  public static String oneLine(String words) {
    return BLANKS.matcher(words).replaceAll(" ").strip();
  }

  public static String plural(int count, String noun) {
    String number =
        count < 1000 && count >= 0
            ? Integer.toString(count)
            : String.format(Locale.ROOT, "%,d", count);
    return number + " " + noun + (count == 1 ? "" : "s");
  }

  /** A value of Goldstein's scale with its sign: {@code +3.5}. */
  public static String goldstein(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", value);
  }
}
