package org.chancery.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Standing;
import org.chancery.record.kept.FindingType;
import org.chancery.record.person.PersonName;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.store.HappeningRows;
import org.jdbi.v3.core.Handle;

/**
 * Reads happenings: what several documents tell of one meeting or act is one, with all its reports.
 * What is sorted and counted comes from the tables of happenings alone; reports are looked up for
 * what is listed.
 */
final class Happenings {

  /**
   * One in small.
   *
   * @param day by which it is listed, or nothing
   * @param toldDay when that was published that tells how it stands; read where it is asked for,
   *     which is seldom: most of thousands are dated
   * @param acts PLOVER types for which it counts
   * @param direction of a pair of sides that was asked for: 1 from the first to the second, -1 from
   *     the second to the first, 0 between them
   */
  record Row(
      long number,
      String id,
      FindingType type,
      Standing standing,
      Optional<Edtf> date,
      String day,
      Optional<String> toldDay,
      List<String> acts,
      int direction) {

    /**
     * The month in which it happened; that of publication where no document gives a date, and none
     * where the date is not within a month.
     */
    Optional<YearMonth> month() {
      if (date.isEmpty()) {
        return told().map(YearMonth::from);
      }
      Optional<YearMonth> first = date.get().earliest().map(YearMonth::from);
      return first.filter(
          month -> date.get().latest().map(YearMonth::from).filter(month::equals).isPresent());
    }

    /** When that was published that tells how it stands. */
    Optional<LocalDate> told() {
      return toldDay.map(LocalDate::parse);
    }

    /** When it begins, as days are written; after all others where no document tells. */
    String begins() {
      return date.flatMap(Edtf::earliest).map(LocalDate::toString).orElse("\uffff");
    }
  }

  private static final String BETWEEN =
      "SELECT x.happening_no, x.id, x.type, x.standing, x.happened, x.day, x.told_day, x.acts,"
          + " x.direction FROM dyad_happening x"
          + " WHERE x.side_a = :a AND x.side_b = :b ORDER BY x.day, x.happening_no";

  private final Handle handle;

  Happenings(Handle handle) {
    this.handle = handle;
  }

  /** All between two sides, each once. */
  List<Row> between(Side side, Side counterpart) {
    Map<Long, Row> rows = new LinkedHashMap<>();
    for (String first : side.keys()) {
      for (String second : counterpart.keys()) {
        int order = first.compareTo(second);
        if (order != 0) {
          handle
              .createQuery(BETWEEN)
              .bind("a", order < 0 ? first : second)
              .bind("b", order < 0 ? second : first)
              .scanResultSet((found, _) -> {
                ResultSet row = found.get();
                while (row.next()) {
                  Row one = row(row, order < 0 ? 1 : -1);
                  rows.merge(one.number, one, Happenings::inBoth);
                }
                return rows;
              });
        }
      }
    }
    return List.copyOf(rows.values());
  }

  /**
   * By place: there are thousands, and to find a column by its name takes as long as to read it.
   *
   * @param sense -1 where the sides were asked for in the other order
   */
  private static Row row(ResultSet row, int sense) throws SQLException {
    String acts = row.getString(8);
    return new Row(
        row.getLong(1),
        row.getString(2),
        FindingType.of(row.getString(3)).orElseThrow(),
        HappeningRows.standing(row.getString(4)),
        Optional.ofNullable(row.getString(5)).map(Edtf::parse),
        row.getString(6),
        Optional.ofNullable(row.getString(7)),
        acts.isEmpty() ? List.of() : List.of(acts.split(" ")),
        row.getInt(9) * sense);
  }

  private static Row inBoth(Row one, Row other) {
    return one.direction == other.direction
        ? one
        : new Row(
            one.number,
            one.id,
            one.type,
            one.standing,
            one.date,
            one.day,
            one.toldDay,
            one.acts,
            0);
  }

  /**
   * That a document tells of a happening.
   *
   * @param first the document that stands for its copies
   */
  record Told(long happening, long document, String first) {}

  /** Which documents tell of what passes between two sides. */
  List<Told> told(Side one, Side other) {
    List<Told> told = new ArrayList<>();
    for (String first : one.keys()) {
      for (String second : other.keys()) {
        handle
            .createQuery(
                "SELECT r.happening_no, r.document_no,"
                    + " coalesce(t.first_no, r.document_no) AS first_no"
                    + " FROM dyad_happening x JOIN report r ON r.happening_no = x.happening_no"
                    + " LEFT JOIN text_copy t ON t.document_no = r.document_no"
                    + " WHERE x.side_a = :a AND x.side_b = :b")
            .bind("a", first.compareTo(second) < 0 ? first : second)
            .bind("b", first.compareTo(second) < 0 ? second : first)
            .scanResultSet((rows, _) -> {
              ResultSet row = rows.get();
              while (row.next()) {
                told.add(new Told(row.getLong(1), row.getLong(2), row.getString(3)));
              }
              return told;
            });
      }
    }
    return told;
  }

  // ---- To what is listed ----------------------------------------------------------------------

  /** A happening with what its reports tell, in their order. */
  static Entry entry(FoundHappening found, List<Entry> parts) {
    Entry first = parts.getFirst();
    Entry usual = parts.get(found.usual());
    return new Entry(
        found.id(),
        found.type(),
        Optional.of(found.kind()),
        Optional.of(status(found)),
        named(parts, true),
        named(parts, false),
        found.date(),
        found.day(),
        found.place(),
        Optional.empty(),
        Optional.empty(),
        first.review(),
        found.changes(),
        parts.stream().map(Entry::recorded).max(Comparator.<Instant>naturalOrder()).orElseThrow(),
        tellings(usual, parts),
        List.of());
  }

  /** As findings write it, and {@code postponed}. */
  private static String status(FoundHappening found) {
    boolean occasion = found.type() == FindingType.ENGAGEMENT;
    return switch (found.standing()) {
      case EXPECTED -> "anticipated";
      case ANNOUNCED -> occasion ? "scheduled" : "future";
      case UNDER_WAY -> "ongoing";
      case HELD -> occasion ? "held" : "actual";
      case POSTPONED -> "postponed";
      case CANCELLED -> "cancelled";
      case DECLINED -> "declined";
    };
  }

  /** The sentence that tells how it stands comes first. */
  private static List<Telling> tellings(Entry usual, List<Entry> parts) {
    return Stream.concat(Stream.of(usual), parts.stream().filter(part -> !part.equals(usual)))
        .flatMap(part -> part.tellings().stream())
        .toList();
  }

  /** Everyone who is named, a person by the longest of the names. */
  private static List<Named> named(List<Entry> parts, boolean acting) {
    List<Named> all = new ArrayList<>();
    Map<String, PersonName> names = new HashMap<>();
    for (Entry part : parts) {
      for (Named party : acting ? part.acting() : part.actedOn()) {
        int same = -1;
        for (int i = 0; i < all.size() && same < 0; i++) {
          same = isSame(all.get(i), party, names) ? i : -1;
        }
        if (same < 0) {
          all.add(party);
        } else if (party.name().length() > all.get(same).name().length()) {
          all.set(same, party);
        }
      }
    }
    boolean persons = all.stream().anyMatch(party -> party.kind().equals("person"));
    return all.stream()
        .filter(party ->
            !persons
                || party.kind().equals("person")
                || all.stream()
                    .noneMatch(other ->
                        other.kind().equals("person") && other.side().equals(party.side())))
        .toList();
  }

  /**
   * @param names those read before
   */
  private static boolean isSame(Named one, Named other, Map<String, PersonName> names) {
    boolean persons = one.kind().equals("person") && other.kind().equals("person");
    return one.side().equals(other.side())
        && (persons
            ? names
                .computeIfAbsent(one.name(), PersonName::of)
                .mayBe(names.computeIfAbsent(other.name(), PersonName::of))
            : one.name().equals(other.name()));
  }
}
