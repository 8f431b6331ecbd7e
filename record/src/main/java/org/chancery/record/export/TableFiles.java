package org.chancery.record.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Event;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.chancery.record.series.Goldstein;
import org.chancery.record.series.QuadClass;

/** The tables, each in a file of comma-separated values. */
final class TableFiles implements Sink {

  private final Map<Table, CsvFile> files = new LinkedHashMap<>();

  TableFiles(Path folder) throws IOException {
    try {
      for (Table table : Tables.ALL) {
        files.put(table, new CsvFile(folder.resolve(name(table)), table));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    for (StateCodes.Codes state : StateCodes.standard().all()) {
      file(Tables.STATES).row(state.alpha3(), state.alpha2(), state.numeric(), state.cow());
    }
  }

  static String name(Table table) {
    return table.name() + ".csv";
  }

  private CsvFile file(Table table) {
    CsvFile file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException("no table " + table.name());
    }
    return file;
  }

  @Override
  public void write(ExportedDocument d) throws IOException {
    file(Tables.DOCUMENTS)
        .row(
            d.id(),
            d.title(),
            d.source(),
            d.published().map(PublicationDate::value),
            d.published().flatMap(PublicationDate::day),
            d.language(),
            d.version(),
            d.reader(),
            d.length(),
            d.textSha256(),
            d.sha256(),
            d.recorded());
    for (ExportedDocument.Party p : d.parties()) {
      file(Tables.PARTIES).row(d.id(), p.id(), p.kind(), p.name(), p.state(), p.office(), p.side());
    }
    for (FoundFinding finding : d.findings()) {
      finding(finding);
      participants(finding);
    }
  }

  @Override
  public void write(ExportedHappening exported) throws IOException {
    FoundHappening h = exported.happening();
    file(Tables.HAPPENINGS)
        .row(
            h.id(),
            h.type().label(),
            h.kind(),
            ReadingJson.spelled(h.standing()),
            h.date().map(Edtf::text),
            h.date().flatMap(Edtf::earliest),
            h.date().flatMap(Edtf::latest),
            h.place(),
            h.day(),
            h.documents(),
            h.reports().size(),
            h.changes());
    for (ExportedHappening.Report report : exported.reports()) {
      file(Tables.REPORTS)
          .row(
              h.id(),
              report.position(),
              report.telling().finding(),
              ReadingJson.spelled(report.telling().standing()));
    }
  }

  private void finding(FoundFinding f) throws IOException {
    Optional<Event.Type> plover = plover(f);
    Optional<Edtf> happened = f.times().happened();
    file(Tables.FINDINGS)
        .row(
            f.id(),
            f.document(),
            f.type().label(),
            f.kind(),
            f.status(),
            f.mode(),
            f.contexts().isEmpty() ? Optional.empty() : String.join(";", f.contexts()),
            plover.map(QuadClass::of).map(QuadClass::label),
            plover.map(Goldstein::of),
            happened.map(Edtf::text),
            happened.flatMap(Edtf::earliest),
            happened.flatMap(Edtf::latest),
            f.place(),
            f.content(),
            f.quotation(),
            f.start(),
            f.end(),
            f.foundBy(),
            f.confidence(),
            f.times().published().map(PublicationDate::value),
            f.day(),
            f.review().map(Review::label),
            f.outcome().map(CommitmentStatus::label),
            f.times().recorded());
  }

  /** The PLOVER type of an event. */
  static Optional<Event.Type> plover(FoundFinding finding) {
    return finding.type() == FindingType.EVENT
        ? finding.kind().map(Event.Type::valueOf)
        : Optional.empty();
  }

  private void participants(FoundFinding f) throws IOException {
    Map<Role, Integer> positions = new EnumMap<>(Role.class);
    for (FoundFinding.Participant p : f.participants()) {
      int position = positions.merge(p.role(), 1, Integer::sum);
      file(Tables.PARTICIPANTS)
          .row(
              f.id(),
              p.role().label(),
              position,
              f.document(),
              p.localId(),
              p.name(),
              p.state(),
              p.side());
    }
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    close();
    Map<String, Long> written = new LinkedHashMap<>();
    files.forEach((table, file) -> written.put(name(table), file.rows()));
    return written;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : List.copyOf(files.values())) {
      file.close();
    }
  }
}
