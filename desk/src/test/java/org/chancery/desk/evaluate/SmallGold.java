package org.chancery.desk.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;
import org.chancery.record.HandMade;
import org.chancery.record.Strait;

/**
 * Invented gold of five texts, and readings of four of them made by hand, with the cases in which
 * scorers part: ties, accents, parties without a state, types left out, a text not read.
 */
public final class SmallGold {

  private static final String AGAIN =
      "Żuk said that the dam is safe. Żuk said again that the dam is safe. "
          + "The Council of the Isles thanked Narvia. Narvia and Osten spoke on Friday.";
  private static final String REFUSAL = "The ministry declined to comment on the leak.";
  private static final String TALKS =
      "Osten and Narvia agreed to open two crossings. Osten expelled three Narvian diplomats. "
          + "Envoys will meet in May.";

  private SmallGold() {}

  /** Writes the gold as a folder. */
  public static void write(Path folder) throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Document document : documents()) {
      texts
          .append("{\"id\": \"" + document.id() + "\", \"text\": \"")
          .append(document.content())
          .append("\"}\n");
    }
    Files.writeString(folder.resolve("texts.jsonl"), texts);
    Path findings = Files.createDirectories(folder.resolve("findings"));
    Files.writeString(findings.resolve("a.json"), GOLD_A);
    Files.writeString(findings.resolve("b.json"), GOLD_B);
    Files.writeString(findings.resolve("c.json"), GOLD_C);
    Files.writeString(findings.resolve("d.json"), GOLD_D);
    Files.writeString(findings.resolve("e.json"), GOLD_E);
  }

  static List<Document> documents() {
    return List.of(
        Document.of("a", AGAIN),
        Document.of("b", TALKS),
        Document.of("c", REFUSAL),
        Document.of("d", Strait.CONTENT));
  }

  /** Finds what the readings hold, for commands that read the gold's texts. */
  public static Reading read(Document document) {
    return readings().values().stream()
        .filter(reading -> reading.text().document().content().equals(document.content()))
        .findFirst()
        .orElseGet(() -> HandMade.empty(document));
  }

  static Map<String, Reading> readings() {
    return Map.of("a", a(), "b", b(), "c", c(), "d", d());
  }

  private static final String GOLD_A =
      """
      {"id": "a",
       "engagements": [{"kind": "call", "status": "held", "date": null, "place": null,
         "parties": [{"name": "Narvia", "state": "NRV"}, {"name": "Osten", "state": "OST"}],
         "sentence": "Narvia and Osten spoke on Friday."}],
       "statements": [{"speakers": [{"name": "Zuk", "state": null, "kind": "person"}],
         "content": "the dam is safe", "direct": false, "sentence": "Żuk said that the dam is safe."}],
       "commitments": [], "requests": [], "omissions": [], "precedents": [],
       "events": [{"source": {"name": "the Council of the Isles", "state": null}, "type": "SUPPORT",
         "target": {"name": "Narvia", "state": "NRV"}, "status": "actual",
         "sentence": "The Council of the Isles thanked Narvia."}]}
      """;

  private static Reading a() {
    HandMade made = new HandMade(documents().get(0));
    Party zuk = made.party(Party.Kind.PERSON, "Żuk", Optional.empty(), Optional.empty());
    Party council =
        made.party(
            Party.Kind.ORGANISATION, "Council of the Isles", Optional.empty(), Optional.empty());
    Party narvia = made.state("Narvia", "NRV");
    Party osten = made.state("Osten", "OST");
    for (String sentence :
        List.of("Żuk said that the dam is safe.", "Żuk said again that the dam is safe.")) {
      made.add(
          new Statement(
              made.basis("said", sentence),
              List.of(zuk),
              List.of(),
              Optional.empty(),
              "the dam is safe",
              false));
    }
    made.add(
        event(
            made, "The Council of the Isles thanked Narvia.", council, Event.Type.SUPPORT, narvia));
    made.add(
        new Engagement(
            made.basis("spoke", "Narvia and Osten spoke on Friday."),
            Engagement.Kind.CALL,
            Engagement.Status.ONGOING,
            List.of(osten),
            Optional.empty(),
            Optional.empty()));
    return made.reading();
  }

  private static final String GOLD_B =
      """
      {"id": "b",
       "engagements": [
         {"kind": "meeting", "status": "anticipated", "date": "2025-05", "place": null,
          "parties": [{"name": "Osten", "state": "OST"}, {"name": "Narvia", "state": "NRV"}],
          "sentence": "Envoys will meet in May."},
         {"kind": "visit", "status": "held", "date": null, "place": null,
          "parties": [], "sentence": "Envoys will meet in May."}],
       "statements": [],
       "commitments": [{"by": [{"name": "Osten", "state": "OST"}, {"name": "Narvia", "state": "NRV"}],
         "to": [], "content": "open two crossings", "force": "agreed",
         "sentence": "Osten and Narvia agreed to open two crossings."}],
       "requests": [], "omissions": [], "precedents": [],
       "events": [
         {"source": {"name": "Narvia", "state": "NRV"}, "type": "AGREE",
          "target": {"name": "Osten", "state": "OST"}, "status": "actual",
          "sentence": "Osten and Narvia agreed to open two crossings."},
         {"source": {"name": "Osten", "state": "OST"}, "type": "SANCTION",
          "target": {"name": "Narvia", "state": "NRV"}, "status": "actual",
          "sentence": "Osten expelled three Narvian diplomats."},
         {"source": {"name": "Osten", "state": "OST"}, "type": "COERCE", "target": null,
          "status": "actual", "sentence": "Osten expelled three Narvian diplomats."}]}
      """;

  private static Reading b() {
    HandMade made = new HandMade(documents().get(1));
    Party osten = made.state("Osten", "OST");
    Party narvia = made.state("Narvia", "NRV");
    Party envoys = made.party(Party.Kind.GROUPING, "Envoys", Optional.empty(), Optional.empty());
    String agreed = "Osten and Narvia agreed to open two crossings.";
    String expelled = "Osten expelled three Narvian diplomats.";
    made.add(
        new Commitment(
            made.basis("agree", agreed),
            List.of(osten),
            List.of(),
            Commitment.Force.AGREED,
            "to open two new border crossings",
            Optional.empty()));
    made.add(event(made, agreed, osten, Event.Type.AGREE, narvia));
    made.add(event(made, expelled, narvia, Event.Type.SANCTION, osten));
    made.add(
        new Event(
            made.basis("coerce", expelled),
            osten,
            Event.Type.COERCE,
            Optional.empty(),
            Optional.empty(),
            Event.Status.ACTUAL,
            List.of(),
            Optional.empty()));
    made.add(
        new Engagement(
            made.basis("meet", "Envoys will meet in May."),
            Engagement.Kind.MEETING,
            Engagement.Status.SCHEDULED,
            List.of(osten, narvia, envoys),
            Optional.of(new Edtf("2025-05")),
            Optional.empty()));
    return made.reading();
  }

  private static final String GOLD_C =
      """
      {"id": "c",
       "omissions": [{"by": [{"name": "ministry", "state": null}], "about": "the leak",
         "manner": "declined-to-comment",
         "sentence": "The ministry declined to comment on the leak."}]}
      """;

  private static Reading c() {
    HandMade made = new HandMade(documents().get(2));
    Party ministry =
        made.party(Party.Kind.ORGANISATION, "The ministry", Optional.empty(), Optional.empty());
    made.add(
        new Omission(
            made.basis("declined", REFUSAL),
            List.of(ministry),
            "the leak",
            Omission.Manner.DECLINED_TO_COMMENT));
    made.add(
        new Request(
            made.basis("unscored", REFUSAL),
            List.of(ministry),
            List.of(),
            Request.Force.ASKED,
            "comment on the leak"));
    return made.reading();
  }

  private static final String GOLD_D =
      """
      {"id": "d",
       "engagements": [{"kind": "meeting", "status": "held", "date": "2025-01-21",
         "place": "Port Meridia",
         "parties": [{"name": "Zoë Quist", "state": "ARL"}, {"name": "Ilo Vance", "state": "BRD"}],
         "sentence": "Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia."}],
       "statements": [{"speakers": [{"name": "Ilo Vance", "state": "BRD", "kind": "person"}],
         "content": "We will send engineers by June,", "direct": true,
         "sentence": "“We will send engineers by June,” Quist said."}],
       "commitments": [{"by": [{"name": "Quist", "state": "ARL", "kind": "person"}], "to": [],
         "content": "send many good engineers by boat", "force": "intends",
         "sentence": "“We will send engineers by June,” Quist said."}],
       "requests": [{"by": [{"name": "Borduria", "state": "BRD"}],
         "to": [{"name": "Arlandia", "state": "ARL"}], "content": "Reopen the Strait!",
         "force": "asked", "sentence": "Vance asked Arlandia to reopen the strait."}],
       "omissions": [],
       "precedents": [{"who": [{"name": "Ilo Vance", "state": "BRD", "kind": "person"}],
         "what": "first visit by a Bordurian envoy",
         "sentence": "It was the first visit by a Bordurian envoy since 1998."}],
       "events": []}
      """;

  private static Reading d() {
    return Strait.reading(documents().get(3));
  }

  private static final String GOLD_E =
      """
      {"id": "e", "precedents": [{"who": [{"name": "Osten", "state": "OST"}],
        "what": "the largest grant ever", "sentence": "It was the largest grant ever."}]}
      """;

  private static Event event(
      HandMade made, String sentence, Party source, Event.Type type, Party target) {
    return new Event(
        made.basis("event", sentence),
        source,
        type,
        Optional.empty(),
        Optional.of(target),
        Event.Status.ACTUAL,
        List.of(),
        Optional.empty());
  }
}
