package org.chancery.desk.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.desk.format.SentenceNumbers;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Basis;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.text.Evidence;

/**
 * Why the reader found what it found: the sentence and its parse, the rule, and the words from
 * which each role was filled.
 */
public final class Explanation {

  private final RuleLookup rules;

  public Explanation(RuleLookup rules) {
    this.rules = rules;
  }

  /** The finding with this id. */
  public static Optional<Finding> find(Reading reading, String id) {
    return reading.findings().stream()
        .filter(finding -> finding.basis().id().equals(id))
        .findFirst();
  }

  /** The explanation of one finding, ending with a line end. */
  public String of(Reading reading, Finding finding) {
    Basis basis = finding.basis();
    StringBuilder out = new StringBuilder();
    line(
        out,
        "%s  %s  confidence %s",
        basis.id(),
        finding.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        basis.confidence());
    Optional<Sentence> sentence =
        new SentenceNumbers(reading).sentence(basis.evidence().getFirst());
    line(out, "");
    line(
        out,
        "sentence %s",
        sentence.map(s -> String.valueOf(s.number())).orElse("– (outside of every sentence)"));
    line(out, "  %s", oneLine(basis.evidence().getFirst().exact()));
    line(out, "");
    line(out, "parse");
    sentence.map(DependencyListing::of).orElse(List.of()).forEach(row -> line(out, "  %s", row));
    line(out, "");
    rule(basis.foundBy(), out);
    line(out, "");
    line(out, "roles");
    for (Roles.Role role : Roles.of(finding)) {
      switch (role) {
        case Roles.Role.Worded(String name, String words) ->
            line(out, "  %-10s %s", name, oneLine(words));
        case Roles.Role.Filled(String name, List<Party> parties) ->
            parties.forEach(
                party -> line(out, "  %-10s %s", name, filled(reading, party, sentence)));
      }
    }
    line(out, "");
    line(out, "evidence (code points)");
    for (Evidence evidence : basis.evidence()) {
      line(out, "  %d–%d  “%s”", evidence.start(), evidence.end(), oneLine(evidence.exact()));
    }
    return out.toString();
  }

  private void rule(String id, StringBuilder out) {
    line(out, "rule %s", id);
    rules
        .byId(id)
        .ifPresentOrElse(
            rule -> {
              line(out, "  in %s", rule.source());
              rule.pattern().lines().forEach(row -> line(out, "  %s", row));
            },
            () -> line(out, "  (no pattern is kept for it)"));
  }

  private static String filled(Reading reading, Party party, Optional<Sentence> sentence) {
    String words =
        party.mentions().stream()
            .filter(mention -> sentence.filter(s -> s.span().contains(mention)).isPresent())
            .map(reading.text()::evidence)
            .map(e -> "“" + oneLine(e.exact()) + "” " + e.start() + "–" + e.end())
            .collect(Collectors.joining(", "));
    return party.name()
        + party.state().map(state -> " (" + state + ")").orElse("")
        + ", "
        + party.id()
        + (words.isEmpty()
            ? (party.mentions().isEmpty() ? "" : ", named outside of the sentence")
            : ", from " + words);
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
