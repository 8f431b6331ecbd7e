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

/**
 * Invented reports on two states through some months: two readouts of one meeting, and a quarrel
 * after it.
 */
public final class Talks {

  public static final String MET =
      "Foreign Minister Haruto Minamoto met Secretary of State Ellen Whitcombe in Tokyo on 21"
          + " January.";
  public static final String PLEDGED =
      "Minamoto pledged to raise spending on patrols by 30 percent by June 2025.";
  public static final String AGREED =
      "Haruto Minamoto agreed to raise spending on patrols by 20 percent by June 2025.";
  public static final String TARIFFS = "They did not discuss the steel tariffs.";

  private Talks() {}

  /** All of them. */
  public static List<Reading> all() {
    return List.of(japanese(), american(), quarrel());
  }

  /** The Japanese readout. */
  public static Reading japanese() {
    String urged = "Whitcombe urged Japan to open three ports.";
    String first = "It was the first meeting of the two in Tokyo.";
    String march = "Whitcombe will visit Osaka on 3 March 2025.";
    String autumn = "The two plan a call in September 2025.";
    String soon = "They hope for an exercise of their navies.";
    HandMade made =
        new HandMade(
            Document.of(
                    "talks-jpn",
                    String.join(" ", MET, PLEDGED, urged, TARIFFS, first, march, autumn, soon))
                .titled("Minister meets Secretary <in Tokyo>")
                .from("Foreign Ministry (invented)")
                .publishedOn(PublicationDate.parse("2025-01-22")));
    Party minamoto =
        made.party(
            Party.Kind.PERSON,
            "Haruto Minamoto",
            Optional.of("JPN"),
            Optional.of("foreign minister"));
    Party whitcombe =
        made.party(
            Party.Kind.PERSON,
            "Ellen Whitcombe",
            Optional.of("USA"),
            Optional.of("secretary of state"));
    Party japan = made.state("Japan", "JPN");
    meeting(made, MET, List.of(minamoto, whitcombe), "Tokyo");
    made.add(
        new Commitment(
            made.basis("commitment.pledge", PLEDGED),
            List.of(minamoto),
            List.of(whitcombe),
            Commitment.Force.PLEDGED,
            "to raise spending on patrols by 30 percent",
            Optional.of(new Edtf("2025-06"))));
    made.add(
        new Request(
            made.basis("request.urge", urged),
            List.of(whitcombe),
            List.of(japan),
            Request.Force.URGED,
            "to open three ports"));
    made.add(
        new Omission(
            made.basis("omission.discuss", TARIFFS),
            List.of(minamoto, whitcombe),
            "the steel tariffs",
            Omission.Manner.NOT_DISCUSSED));
    made.add(
        new Precedent(
            made.basis("precedent.first", first),
            List.of(minamoto, whitcombe),
            "the first meeting of the two in Tokyo"));
    occasion(
        made,
        march,
        Engagement.Kind.VISIT,
        Engagement.Status.SCHEDULED,
        List.of(whitcombe, japan),
        Optional.of("2025-03-03"));
    occasion(
        made,
        autumn,
        Engagement.Kind.CALL,
        Engagement.Status.ANTICIPATED,
        List.of(whitcombe, minamoto),
        Optional.of("2025-09"));
    occasion(
        made,
        soon,
        Engagement.Kind.EXERCISE,
        Engagement.Status.ANTICIPATED,
        List.of(whitcombe, minamoto),
        Optional.empty());
    event(made, MET, minamoto, Event.Type.CONSULT, whitcombe, Optional.of("2025-01-21"));
    return made.reading();
  }

  /** The American one. */
  public static Reading american() {
    String said = "“Our alliance has never been stronger,” Whitcombe said.";
    String aid = "The United States sent Japan relief goods.";
    String met = "Ellen Whitcombe held talks with Haruto Minamoto in Tokyo on 21 January.";
    HandMade made =
        new HandMade(
            Document.of("talks-usa", String.join(" ", met, AGREED, said, aid))
                .titled("Readout of the Secretary's talks")
                .from("State Department (invented)")
                .publishedOn(PublicationDate.parse("2025-01-23")));
    Party minamoto =
        made.party(
            Party.Kind.PERSON,
            "Haruto Minamoto",
            Optional.of("JPN"),
            Optional.of("foreign minister"));
    Party whitcombe =
        made.party(
            Party.Kind.PERSON,
            "Ellen Whitcombe",
            Optional.of("USA"),
            Optional.of("secretary of state"));
    Party states = made.state("United States", "USA");
    Party japan = made.state("Japan", "JPN");
    meeting(made, met, List.of(whitcombe, minamoto), "Tokyo");
    made.add(
        new Commitment(
            made.basis("commitment.agree", AGREED),
            List.of(minamoto),
            List.of(whitcombe),
            Commitment.Force.AGREED,
            "to raise spending on patrols by 20 percent",
            Optional.of(new Edtf("2025-06"))));
    made.add(
        new Statement(
            made.basis("statement.say", said),
            List.of(whitcombe),
            List.of(),
            Optional.of(made.evidence("said")),
            "Our alliance has never been stronger,",
            true));
    event(made, aid, states, Event.Type.AID, japan, Optional.empty());
    return made.reading();
  }

  /** A later report. */
  public static Reading quarrel() {
    String accused = "Japan accused the United States of breaking its word.";
    String sanctions = "Washington laid a levy on Japanese steel on 8 March.";
    String treaty = "In 1954 the United States and Japan had signed a treaty.";
    HandMade made =
        new HandMade(
            Document.of("quarrel", String.join(" ", accused, sanctions, treaty))
                .titled("Levy on steel")
                .from("Harbour Wire (invented)")
                .publishedOn(PublicationDate.parse("2025-03-10")));
    Party japan = made.state("Japan", "JPN");
    Party states = made.state("United States", "USA");
    event(made, accused, japan, Event.Type.ACCUSE, states, Optional.empty());
    event(made, sanctions, states, Event.Type.SANCTION, japan, Optional.of("2025-03-08"));
    event(made, treaty, states, Event.Type.AGREE, japan, Optional.of("1954"));
    return made.reading();
  }

  private static void meeting(HandMade made, String words, List<Party> parties, String place) {
    made.add(
        new Engagement(
            made.basis("engagement.meet", words),
            Engagement.Kind.MEETING,
            Engagement.Status.HELD,
            parties,
            Optional.of(new Edtf("2025-01-21")),
            Optional.of(place)));
  }

  private static void occasion(
      HandMade made,
      String words,
      Engagement.Kind kind,
      Engagement.Status status,
      List<Party> parties,
      Optional<String> date) {
    made.add(
        new Engagement(
            made.basis("engagement.plan", words),
            kind,
            status,
            parties,
            date.map(Edtf::new),
            Optional.empty()));
  }

  private static void event(
      HandMade made,
      String words,
      Party source,
      Event.Type type,
      Party target,
      Optional<String> date) {
    made.add(
        new Event(
            made.basis("event." + type.name().toLowerCase(java.util.Locale.ROOT), words),
            source,
            type,
            Optional.empty(),
            Optional.of(target),
            Event.Status.ACTUAL,
            List.of(),
            date.map(Edtf::new)));
  }

  /** Keeps these readings in a record. */
  public static void keep(OpenRecord record, List<Reading> readings) {
    try (var writer = record.writer("add", "test", _ -> {})) {
      readings.forEach(reading -> writer.keep(reading.text().document(), reading));
    }
  }
}
