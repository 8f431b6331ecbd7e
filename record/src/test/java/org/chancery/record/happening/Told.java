package org.chancery.record.happening;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;
import org.chancery.record.HandMade;
import org.chancery.record.person.KnownPersons;

/** One sentence of one document, and what a reader might find in it. */
final class Told {

  static final KnownPersons KNOWN = new KnownPersons(Gazetteer.standard());
  private static final Reports REPORTS = new Reports(KNOWN);

  private final HandMade made;
  private final String sentence;

  private Told(HandMade made, String sentence) {
    this.made = made;
    this.sentence = sentence;
  }

  /** A document of a source, published on a day, with one sentence. */
  static Told in(String document, String source, String day, String sentence) {
    return new Told(
        new HandMade(
            Document.of(document, sentence).from(source).publishedOn(PublicationDate.parse(day))),
        sentence);
  }

  /** Parties: {@code Zoë Quist:NOR} a person, {@code NOR} a state, {@code G9} a body. */
  Told meeting(Engagement.Kind kind, Engagement.Status status, String date, String... parties) {
    made.add(
        new Engagement(
            made.basis("engagement.test", sentence),
            kind,
            status,
            java.util.Arrays.stream(parties).map(this::party).toList(),
            date.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(date)),
            Optional.empty()));
    return this;
  }

  Told act(Event.Type type, String source, String target) {
    made.add(
        new Event(
            made.basis("event.test", sentence),
            party(source),
            type,
            Optional.empty(),
            Optional.of(party(target)),
            Event.Status.ACTUAL,
            List.of(),
            Optional.empty()));
    return this;
  }

  private Party party(String words) {
    int colon = words.indexOf(':');
    if (colon > 0) {
      return made.person(words.substring(0, colon), words.substring(colon + 1));
    }
    return words.matches("[A-Z]{3}")
        ? made.state(words, words)
        : made.party(Party.Kind.ORGANISATION, words, Optional.empty(), Optional.empty());
  }

  Reading reading() {
    return made.reading();
  }

  List<Report> reports() {
    return REPORTS.of(made.reading());
  }

  /** The report of a document with one finding. */
  Report report() {
    return reports().getFirst();
  }
}
