package org.chancery.record.store;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;

/** What the seven types have in common columns. */
record FindingRow(
    Optional<String> kind,
    Optional<String> status,
    Optional<String> mode,
    List<String> contexts,
    Optional<Edtf> happened,
    Optional<String> place,
    Optional<String> content) {

  static FindingRow of(Finding finding) {
    return switch (finding) {
      case Engagement e ->
          new FindingRow(
              spelled(e.kind()),
              spelled(e.status()),
              Optional.empty(),
              List.of(),
              e.date(),
              e.place(),
              Optional.empty());
      case Statement s -> said(Optional.of(s.direct() ? "direct" : "reported"), s.content());
      case Commitment c ->
          new FindingRow(
              spelled(c.force()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              c.due(),
              Optional.empty(),
              Optional.of(c.content()));
      case Request r -> said(spelled(r.force()), r.content());
      case Omission o -> said(spelled(o.manner()), o.about());
      case Precedent p -> said(Optional.empty(), p.what());
      case Event e ->
          new FindingRow(
              Optional.of(e.type().name()),
              spelled(e.status()),
              e.mode(),
              e.contexts(),
              e.date(),
              Optional.empty(),
              Optional.empty());
    };
  }

  private static FindingRow said(Optional<String> kind, String content) {
    return new FindingRow(
        kind,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(content));
  }

  private static Optional<String> spelled(Enum<?> choice) {
    return Optional.of(ReadingJson.spelled(choice));
  }
}
