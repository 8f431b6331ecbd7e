package org.chancery.record.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.syntax.Wordlist;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingId;
import org.chancery.record.person.KnownPersons;

/**
 * The reports that a reading gives: its engagements, and its events but for those that merely
 * follow from an engagement, which would count one happening twice.
 */
public final class Reports {

  private static final List<String> POSTPONING = Wordlist.lines(Reports.class, "postponing.txt");

  private final KnownPersons known;

  public Reports(KnownPersons known) {
    this.known = known;
  }

  /** The reports, in the order of the reading's findings. */
  public List<Report> of(Reading reading) {
    Participants participants = new Participants(known, reading);
    Map<String, FindingId> ids = FindingId.of(reading);
    List<Engagement> engagements = reading.findings(Engagement.class);
    List<Report> reports = new ArrayList<>();
    for (Engagement engagement : engagements) {
      report(reading, engagement, id(ids, engagement), participants).ifPresent(reports::add);
    }
    for (Event event : reading.findings(Event.class)) {
      if (!follows(event, engagements)) {
        report(reading, event, id(ids, event), participants).ifPresent(reports::add);
      }
    }
    return reports;
  }

  private static FindingId id(Map<String, FindingId> ids, Finding finding) {
    return Optional.ofNullable(ids.get(finding.basis().id())).orElseThrow();
  }

  private static Optional<Report> report(
      Reading reading, Engagement engagement, FindingId id, Participants participants) {
    Document document = reading.text().document();
    List<Participant> with =
        participants.of(engagement.parties(), engagement.date().flatMap(Edtf::earliest));
    return with.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report(
                document.id(),
                id,
                published(document),
                document.source(),
                new Subject.Occasion(engagement.kind()),
                with,
                engagement.date(),
                engagement.place(),
                standing(engagement),
                engagement.basis().evidence().getFirst()));
  }

  private static Optional<Report> report(
      Reading reading, Event event, FindingId id, Participants participants) {
    Optional<Standing> standing =
        switch (event.status()) {
          case ACTUAL -> Optional.of(Standing.HELD);
          case FUTURE -> Optional.of(Standing.ANNOUNCED);
          case HYPOTHETICAL, DENIED -> Optional.empty();
        };
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    Document document = reading.text().document();
    List<Participant> with = new ArrayList<>();
    Optional<LocalDate> day = event.date().flatMap(Edtf::earliest);
    with.addAll(participants.of(List.of(event.source()), day));
    event.target().ifPresent(target -> with.addAll(participants.of(List.of(target), day)));
    return with.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report(
                document.id(),
                id,
                published(document),
                document.source(),
                new Subject.Act(event.type()),
                with,
                event.date(),
                Optional.empty(),
                standing.get(),
                event.basis().evidence().getFirst()));
  }

  /** A CONSULT of the same sentence as an engagement, or what an engagement's own rule gave. */
  private static boolean follows(Event event, List<Engagement> engagements) {
    if (event.basis().foundBy().startsWith("engagement.")) {
      return true;
    }
    Evidence at = event.basis().evidence().getFirst();
    return event.type() == Event.Type.CONSULT
        && engagements.stream()
            .flatMap(e -> e.basis().evidence().stream())
            .anyMatch(e -> e.start() < at.end() && at.start() < e.end());
  }

  private static Standing standing(Engagement engagement) {
    boolean putOff =
        engagement.basis().evidence().stream()
            .map(e -> e.exact().toLowerCase(Locale.ROOT))
            .anyMatch(words -> POSTPONING.stream().anyMatch(words::contains));
    return switch (engagement.status()) {
      case HELD -> Standing.HELD;
      case ONGOING -> Standing.UNDER_WAY;
      case SCHEDULED -> putOff ? Standing.POSTPONED : Standing.ANNOUNCED;
      case ANTICIPATED -> putOff ? Standing.POSTPONED : Standing.EXPECTED;
      case CANCELLED -> putOff ? Standing.POSTPONED : Standing.CANCELLED;
      case DECLINED -> Standing.DECLINED;
    };
  }

  private static Optional<LocalDate> published(Document document) {
    return document.published().flatMap(PublicationDate::day);
  }
}
