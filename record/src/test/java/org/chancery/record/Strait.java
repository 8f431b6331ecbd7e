package org.chancery.record;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/** An invented report and its reading, with findings of all seven types. */
public final class Strait {

  public static final String CONTENT =
      "🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday. "
          + "“We will send engineers by June,” Quist said. "
          + "Vance asked Arlandia to reopen the strait. "
          + "They did not discuss fisheries. "
          + "It was the first visit by a Bordurian envoy since 1998. "
          + "Vance and Quist will meet again in Tollen on 3 March.";

  private Strait() {}

  public static Document document() {
    return Document.of("strait", CONTENT)
        .titled("Arlandia and Borduria talk about the strait")
        .from("The Meridia Courier")
        .publishedOn(PublicationDate.parse("2025-01-22"));
  }

  public static Reading reading() {
    return reading(document());
  }

  /** The reading of any document with this content. */
  public static Reading reading(Document document) {
    HandMade made = new HandMade(document);
    Party quist = made.person("Zoë Quist", "ARL");
    Party vance = made.person("Ilo Vance", "BRD");
    Party arlandia = made.state("Arlandia", "ARL");
    String met =
        "🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday.";
    String said = "“We will send engineers by June,” Quist said.";
    String asked = "Vance asked Arlandia to reopen the strait.";
    String again = "Vance and Quist will meet again in Tollen on 3 March.";
    made.add(
        new Engagement(
            made.basis("engagement.meet", met, "met"),
            Engagement.Kind.MEETING,
            Engagement.Status.HELD,
            List.of(quist, vance),
            Optional.of(new Edtf("2025-01-21")),
            Optional.of("Port Meridia")));
    made.add(
        new Statement(
            made.basis("statement.say", said),
            List.of(quist),
            List.of(),
            Optional.of(made.evidence("said")),
            "We will send engineers by June,",
            true));
    made.add(
        new Commitment(
            made.basis("commitment.will", said),
            List.of(quist),
            List.of(),
            Commitment.Force.INTENDS,
            "send engineers",
            Optional.of(new Edtf("2025-06"))));
    made.add(
        new Request(
            made.basis("request.ask", asked),
            List.of(vance),
            List.of(arlandia),
            Request.Force.ASKED,
            "reopen the strait"));
    made.add(
        new Omission(
            made.basis("omission.discuss", "They did not discuss fisheries."),
            List.of(quist, vance),
            "fisheries",
            Omission.Manner.NOT_DISCUSSED));
    made.add(
        new Precedent(
            made.basis(
                "precedent.first", "It was the first visit by a Bordurian envoy since 1998."),
            List.of(vance),
            "the first visit by a Bordurian envoy since 1998"));
    made.add(
        new Event(
            made.basis("event.consult", met, "met"),
            quist,
            Event.Type.CONSULT,
            Optional.empty(),
            Optional.of(vance),
            Event.Status.ACTUAL,
            List.of("diplomatic"),
            Optional.of(new Edtf("2025-01-21"))));
    made.add(
        new Event(
            made.basis("event.request", asked),
            vance,
            Event.Type.REQUEST,
            Optional.of("change"),
            Optional.empty(),
            Event.Status.ACTUAL,
            List.of(),
            Optional.empty()));
    made.add(
        new Engagement(
            made.basis("engagement.meet", again),
            Engagement.Kind.MEETING,
            Engagement.Status.SCHEDULED,
            List.of(vance, quist),
            Optional.of(new Edtf("2025-03-03")),
            Optional.of("Tollen")));
    made.add(
        new Event(
            made.basis("event.agree", again),
            vance,
            Event.Type.AGREE,
            Optional.empty(),
            Optional.of(quist),
            Event.Status.FUTURE,
            List.of(),
            Optional.empty()));
    return made.reading();
  }
}
