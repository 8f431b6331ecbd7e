package org.chancery.record.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Event;
import org.chancery.record.export.StateCodes.Codes;
import org.chancery.record.kept.Role;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.series.Goldstein;
import org.chancery.record.series.QuadClass;

/**
 * Events with the columns of POLECAT, so that scripts written for it take them, and what each rests
 * on in a file beside. Only what took place is an event there: what is denied, planned or imagined
 * is left out.
 *
 * @see <a href="https://doi.org/10.7910/DVN/AJGVIT">POLECAT Weekly Data</a>
 */
final class Polecat implements Sink {

  static final String EVENTS = "events.tsv";
  static final String EVIDENCE = "evidence.tsv";

  /** As POLECAT writes a missing value. */
  static final String NONE = "None";

  /** Those of POLECAT, in its order. */
  static final List<String> EVENT_COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  static final List<String> EVIDENCE_COLUMNS =
      List.of(
          "Event ID",
          "Document ID",
          "Start",
          "End",
          "Quotation",
          "Rule",
          "Confidence",
          "Text SHA-256");

  private static final int PLACE_COLUMNS = 10;

  private final StateCodes states = StateCodes.standard();
  private final TsvFile events;
  private final TsvFile evidence;

  Polecat(Path folder) throws IOException {
    this.events = new TsvFile(folder.resolve(EVENTS), EVENT_COLUMNS, NONE);
    try {
      this.evidence = new TsvFile(folder.resolve(EVIDENCE), EVIDENCE_COLUMNS, NONE);
    } catch (IOException e) {
      events.close();
      throw e;
    }
  }

  @Override
  public void write(ExportedDocument d) throws IOException {
    for (FoundFinding finding : d.findings()) {
      Optional<Event.Type> type = TableFiles.plover(finding);
      if (type.isPresent() && finding.status().equals(Optional.of("actual"))) {
        event(d, finding, type.get());
        evidence.row(
            List.of(
                finding.id(),
                d.id(),
                finding.start(),
                finding.end(),
                finding.quotation(),
                finding.foundBy(),
                finding.confidence(),
                d.textSha256()));
      }
    }
  }

  private void event(ExportedDocument d, FoundFinding f, Event.Type type) throws IOException {
    List<Object> values = new ArrayList<>();
    values.add(f.id());
    values.add(f.day());
    values.add(type);
    values.add(f.mode());
    values.add(Goldstein.of(type));
    values.add(QuadClass.of(type).name().replace('_', ' '));
    values.add(f.contexts().isEmpty() ? Optional.empty() : String.join("; ", f.contexts()));
    values.addAll(party(f, Role.SOURCE));
    values.addAll(party(f, Role.TARGET));
    for (int i = 0; i < PLACE_COLUMNS; i++) {
      values.add(Optional.empty());
    }
    values.add(d.source());
    values.add(d.published().flatMap(PublicationDate::day));
    values.add(names(d, "person"));
    values.add(names(d, "organisation"));
    values.add(names(d, "state"));
    values.add(Locale.forLanguageTag(d.language()).getDisplayLanguage(Locale.ENGLISH));
    values.add("chancery " + d.reader());
    events.row(values);
  }

  /**
   * Name, country, COW number, sectors (which no reading tells), title, name again, and no article.
   */
  private List<Object> party(FoundFinding f, Role role) {
    Optional<FoundFinding.Participant> party = f.in(role).stream().findFirst();
    Optional<String> state = party.flatMap(FoundFinding.Participant::state);
    Optional<String> name = party.map(FoundFinding.Participant::name);
    return List.of(
        name,
        state,
        state.flatMap(states::of).flatMap(Codes::cow),
        Optional.empty(),
        Optional.empty(),
        party.flatMap(FoundFinding.Participant::office),
        name,
        Optional.empty());
  }

  private static Optional<String> names(ExportedDocument d, String kind) {
    List<String> names =
        d.parties().stream()
            .filter(party -> party.kind().equals(kind))
            .map(ExportedDocument.Party::name)
            .distinct()
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    close();
    Map<String, Long> written = new LinkedHashMap<>();
    written.put(EVENTS, events.rows());
    written.put(EVIDENCE, evidence.rows());
    return written;
  }

  @Override
  public void close() throws IOException {
    try (events;
        evidence) {
      // Closes both, also where one fails.
    }
  }
}
