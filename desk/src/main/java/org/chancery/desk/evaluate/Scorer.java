package org.chancery.desk.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;

/**
 * Scores readings against gold, by the rules that come with the gold: the same numbers as its own
 * scorer.
 *
 * <ul>
 *   <li>An engagement hits where kinds agree, at least half of the parties do, and status or
 *       sentence.
 *   <li>An event hits where type, source and target agree; for symmetric types in any order.
 *   <li>Any other hits where enough of its words agree, and one of the parties.
 * </ul>
 */
public final class Scorer {

  private final Set<FindingType> types;

  /**
   * @param types what is scored
   */
  public Scorer(Set<FindingType> types) {
    this.types = Set.copyOf(types);
  }

  /**
   * Scores all texts that have gold.
   *
   * @param readings by id of the text; a text without a reading counts as one without findings
   */
  public Evaluation score(Gold gold, Map<String, Reading> readings) {
    List<Evaluation.Text> texts = new ArrayList<>();
    for (Gold.Annotated annotated : gold.findings()) {
      Optional<Reading> reading = Optional.ofNullable(readings.get(annotated.id()));
      List<ScoredFinding> found = reading.map(Scorer::findings).orElse(List.of());
      List<TextScore> scores = new ArrayList<>();
      annotated
          .findings()
          .forEach((type, findings) -> {
            if (types.contains(type)) {
              scores.add(
                  TextScore.of(
                      type, findings, found.stream().filter(f -> f.type() == type).toList()));
            }
          });
      texts.add(new Evaluation.Text(annotated.id(), reading.map(r -> r.text().value()), scores));
    }
    return new Evaluation(texts);
  }

  /** The findings of a reading as far as scoring sees them. */
  static List<ScoredFinding> findings(Reading reading) {
    return reading.findings().stream().map(Scorer::finding).toList();
  }

  private static ScoredFinding finding(Finding finding) {
    return switch (finding) {
      case Engagement e ->
          new ScoredFinding(
              FindingType.ENGAGEMENTS,
              sentence(e),
              parties(e.parties()),
              "",
              ReadingJson.spelled(e.kind()),
              ReadingJson.spelled(e.status()),
              e.date().map(Edtf::text),
              Optional.empty(),
              Optional.empty());
      case Event e ->
          new ScoredFinding(
              FindingType.EVENTS,
              sentence(e),
              List.of(),
              "",
              e.type().name(),
              ReadingJson.spelled(e.status()),
              e.date().map(Edtf::text),
              Optional.of(party(e.source())),
              e.target().map(Scorer::party));
      case Statement s -> worded(FindingType.STATEMENTS, s, s.speakers(), s.content());
      case Commitment c -> worded(FindingType.COMMITMENTS, c, c.by(), c.content());
      case Request r -> worded(FindingType.REQUESTS, r, r.by(), r.content());
      case Omission o -> worded(FindingType.OMISSIONS, o, o.by(), o.about());
      case Precedent p -> worded(FindingType.PRECEDENTS, p, p.who(), p.what());
    };
  }

  private static ScoredFinding worded(
      FindingType type, Finding finding, List<Party> parties, String content) {
    return new ScoredFinding(
        type,
        sentence(finding),
        parties(parties),
        content,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String sentence(Finding finding) {
    return finding.basis().evidence().getFirst().exact();
  }

  private static List<ScoredParty> parties(List<Party> parties) {
    return parties.stream().map(Scorer::party).toList();
  }

  private static ScoredParty party(Party party) {
    return new ScoredParty(party.name(), party.state(), party.kind() == Party.Kind.PERSON);
  }
}
