package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.intake.publisher.Publisher;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Named;
import org.chancery.record.view.Telling;

/**
 * Entries of the record as rows for spreadsheets and statistics. Several values have "; " between.
 */
public final class EntryCsv {

  private final Csv csv =
      new Csv(
          "section",
          "id",
          "type",
          "kind",
          "status",
          "date",
          "day",
          "acting",
          "acting_sides",
          "acted_on",
          "acted_on_sides",
          "place",
          "content",
          "outcome",
          "review",
          "reports",
          "document",
          "title",
          "source",
          "published",
          "quotation",
          "start",
          "end",
          "documents",
          "publisher",
          "publisher_kind",
          "publisher_state",
          "address");

  /** Adds rows. */
  public EntryCsv add(String section, List<Entry> entries) {
    entries.forEach(entry -> csv.row(row(section, entry)));
    return this;
  }

  private static List<String> row(String section, Entry entry) {
    Telling first = entry.first();
    List<String> row = new ArrayList<>();
    row.add(section);
    row.add(entry.id());
    row.add(entry.type().label());
    row.add(entry.kind().orElse(""));
    row.add(entry.status().orElse(""));
    row.add(entry.date().map(Edtf::text).orElse(""));
    row.add(entry.day().orElse(""));
    row.add(names(entry.acting()));
    row.add(sides(entry.acting()));
    row.add(names(entry.actedOn()));
    row.add(sides(entry.actedOn()));
    row.add(entry.place().orElse(""));
    row.add(entry.content().orElse(""));
    boolean mayBeSettled =
        entry.type() == FindingType.COMMITMENT || entry.type() == FindingType.REQUEST;
    row.add(entry.outcome().map(o -> o.label()).orElse(mayBeSettled ? "open" : ""));
    row.add(entry.review().map(r -> r.label()).orElse(""));
    row.add(String.valueOf(entry.reports()));
    row.add(first.document());
    row.add(first.title().orElse(""));
    row.add(first.source().orElse(""));
    row.add(first.published().orElse(""));
    row.add(first.quotation());
    row.add(String.valueOf(first.start()));
    row.add(String.valueOf(first.end()));
    row.add(String.valueOf(entry.documents()));
    Optional<Publisher> publisher = first.provenance().publisher();
    row.add(publisher.map(Publisher::name).orElse(""));
    row.add(publisher.map(Publishing::kind).orElse(""));
    row.add(publisher.flatMap(Publisher::state).orElse(""));
    row.add(first.provenance().address().orElse(""));
    return row;
  }

  private static String names(List<Named> parties) {
    return parties.stream().map(Named::name).collect(Collectors.joining("; "));
  }

  private static String sides(List<Named> parties) {
    return parties.stream()
        .map(Named::side)
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return csv.toString();
  }
}
