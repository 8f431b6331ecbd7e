package org.chancery.record.export;

import static org.chancery.record.export.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chancery.reading.party.Party;
import org.chancery.record.happening.Standing;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.chancery.record.series.QuadClass;

/** The tables in which a record leaves, with all their columns. */
final class Tables {

  static final Table DOCUMENTS =
      new Table(
          "documents",
          "Documents, each in its latest version.",
          List.of(
              text("id", "What its source calls it."),
              text("title", "Its headline.").orNone(),
              text("source", "Who published it, or where, as given with it.").orNone(),
              text("published", "When, as its source says: EDTF or RFC 3339.").orNone(),
              Column.of("published_day", Column.Type.DATE, "The day of it, where it is known.")
                  .orNone(),
              text("language", "BCP 47."),
              Column.of("version", Column.Type.INTEGER, "Number of the version, from 1."),
              text("reader", "Version of the reader that read it."),
              Column.of("text_length", Column.Type.INTEGER, "Code points of the normalised text."),
              text("text_sha256", "SHA-256 of that text in UTF-8, to which all offsets refer."),
              text("sha256", "SHA-256 of the bytes received."),
              Column.of("recorded_at", Column.Type.DATETIME, "When the version was recorded.")),
          List.of("id"),
          List.of());

  static final Table PARTIES =
      new Table(
          "parties",
          "Who acts in a document: one row for each party of each document.",
          List.of(
              text("document", "Id of the document."),
              text("party", "Id of the party, within the document."),
              text("kind", "What it is.").oneOf(labels(Party.Kind.values())),
              text("name", "Its name."),
              text("state", "The state that it is or acts for: ISO 3166-1 alpha-3, XKX for Kosovo.")
                  .orNone(),
              text("office", "The office that a person holds.").orNone(),
              text("side", "The state that it stands for, else the name of the body that it is.")
                  .orNone()),
          List.of("document", "party"),
          List.of(reference("document", DOCUMENTS, "id")));

  static final Table FINDINGS =
      new Table(
          "findings",
          "What the documents say: one row for each finding, without those a person rejected.",
          List.of(
              text("id", "Its id, the same in every record of the same documents."),
              text("document", "Id of the document that says it."),
              text("type", "What sort of finding.").oneOf(labels(FindingType.values())),
              text(
                      "kind",
                      "Of an engagement its kind, of an event its PLOVER type, of a commitment or"
                          + " request its force, of an omission the manner, of a statement direct"
                          + " or reported.")
                  .orNone(),
              text("status", "Of an engagement or event: how far it has come.").orNone(),
              text("mode", "Of an event: PLOVER's mode.").orNone(),
              text("contexts", "Of an event: PLOVER's contexts, with semicolons between.").orNone(),
              text("quad_class", "Of an event: PLOVER's quad class.")
                  .orNone()
                  .oneOf(labels(QuadClass.values())),
              Column.of(
                      "goldstein",
                      Column.Type.NUMBER,
                      "Of an event: its value on Goldstein's scale, -10 to 10.")
                  .orNone(),
              text("happened", "When it took or is to take place, or is due: EDTF.").orNone(),
              Column.of("happened_from", Column.Type.DATE, "The first day that this can mean.")
                  .orNone(),
              Column.of("happened_until", Column.Type.DATE, "The last day that it can mean.")
                  .orNone(),
              text("place", "Where, in the words of the document.").orNone(),
              text("content", "What was said, promised, asked, left out, or is the first.")
                  .orNone(),
              text("quotation", "The sentence it rests on, exactly."),
              Column.of(
                  "quotation_start",
                  Column.Type.INTEGER,
                  "Where that begins, in code points of the text."),
              Column.of("quotation_end", Column.Type.INTEGER, "After its last code point."),
              text("found_by", "The rule that found it."),
              Column.of("confidence", Column.Type.NUMBER, "From 0 to 1."),
              text("published", "When its document was published.").orNone(),
              Column.of("day", Column.Type.DATE, "When it happened, else when that was published.")
                  .orNone(),
              text("review", "What a person decided about it.")
                  .orNone()
                  .oneOf(labels(Review.values())),
              text("outcome", "What a person said became of a commitment or request.")
                  .orNone()
                  .oneOf(labels(CommitmentStatus.values())),
              Column.of("recorded_at", Column.Type.DATETIME, "When it came into the record.")),
          List.of("id"),
          List.of(reference("document", DOCUMENTS, "id")));

  static final Table PARTICIPANTS =
      new Table(
          "participants",
          "Which party fills which role of a finding.",
          List.of(
              text("finding", "Id of the finding."),
              text("role", "Its role.").oneOf(labels(Role.values())),
              Column.of(
                  "position", Column.Type.INTEGER, "Its place among those of the role, from 1."),
              text("document", "Id of the document."),
              text("party", "Id of the party, within the document."),
              text("name", "Its name."),
              text("state", "As in parties.").orNone(),
              text("side", "As in parties.").orNone()),
          List.of("finding", "role", "position"),
          List.of(
              reference("finding", FINDINGS, "id"),
              new Table.Reference(
                  List.of("document", "party"), "parties", List.of("document", "party"))));

  static final Table HAPPENINGS =
      new Table(
          "happenings",
          "Engagements and events as all documents of the record together tell of them.",
          List.of(
              text("id", "Its id: that of its earliest report with h for f."),
              text("type", "engagement or event."),
              text("kind", "As in findings: what most reports say."),
              text("standing", "How far it has come.").oneOf(labels(Standing.values())),
              text("happened", "When it took or is to take place: EDTF.").orNone(),
              Column.of("happened_from", Column.Type.DATE, "The first day that this can mean.")
                  .orNone(),
              Column.of("happened_until", Column.Type.DATE, "The last day that it can mean.")
                  .orNone(),
              text("place", "Where, as most reports say.").orNone(),
              Column.of(
                      "day",
                      Column.Type.DATE,
                      "When it happened, else when its first report was published.")
                  .orNone(),
              Column.of("documents", Column.Type.INTEGER, "How many documents tell of it."),
              Column.of("reports", Column.Type.INTEGER, "In how many findings."),
              Column.of("changes", Column.Type.INTEGER, "How often what is told of it changed.")),
          List.of("id"),
          List.of());

  static final Table REPORTS =
      new Table(
          "reports",
          "Which findings tell of a happening.",
          List.of(
              text("happening", "Id of the happening."),
              Column.of(
                  "position",
                  Column.Type.INTEGER,
                  "Its place among the reports, from 1, by day of publication."),
              text("finding", "Id of the finding."),
              text("standing", "How far it had come, as this document says.")
                  .oneOf(labels(Standing.values()))),
          List.of("happening", "position"),
          List.of(reference("happening", HAPPENINGS, "id"), reference("finding", FINDINGS, "id")));

  static final Table STATES =
      new Table(
          "states",
          "By which codes other data sets know the states.",
          List.of(
              text(
                  "alpha3",
                  "ISO 3166-1 alpha-3, XKX for Kosovo: as in the columns state and side."),
              text("alpha2", "ISO 3166-1 alpha-2. NA is Namibia, and no missing value."),
              text("numeric", "ISO 3166-1 numeric: three digits.").orNone(),
              text("cow", "State number of the Correlates of War Project.").orNone()),
          List.of("alpha3"),
          List.of());

  /** All of them, a table after those that it refers to. */
  static final List<Table> ALL =
      List.of(DOCUMENTS, PARTIES, FINDINGS, PARTICIPANTS, HAPPENINGS, REPORTS, STATES);

  private Tables() {}

  private static Table.Reference reference(String column, Table table, String key) {
    return new Table.Reference(List.of(column), table.name(), List.of(key));
  }

  /** The values of a choice as they are written: {@code verbal-cooperation}. */
  private static List<String> labels(Enum<?>[] choices) {
    return Arrays.stream(choices)
        .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
