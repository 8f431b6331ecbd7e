package org.chancery.reading.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.reading.document.Document;
import org.chancery.reading.party.Parties;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private static final Lexicon LEXICON =
      new Lexicon(Map.of("light", Set.of("make"), "withhold", Set.of("decline")));

  /** Index, form, lemma, part of speech, tag, head, relation; one word a line. */
  private static final String ACTIVE =
      """
      Norway Norway PROPN NNP 2 nsubj
      pledged pledge VERB VBD 0 root
      to to PART TO 4 mark
      send send VERB VB 2 xcomp
      ships ship NOUN NNS 4 obj
      """;

  private static final String PASSIVE =
      """
      Ships ship NOUN NNS 3 nsubj:pass
      were be AUX VBD 3 aux:pass
      sent send VERB VBN 0 root
      by by ADP IN 5 case
      Norway Norway PROPN NNP 3 obl
      """;

  private static final String WITHHELD =
      """
      Norway Norway PROPN NNP 2 nsubj
      declined decline VERB VBD 0 root
      to to PART TO 4 mark
      comment comment VERB VB 2 xcomp
      """;

  private static final String LIGHT =
      """
      Norway Norway PROPN NNP 2 nsubj
      made make VERB VBD 0 root
      a a DET DT 4 det
      pledge pledge NOUN NN 2 obj
      """;

  private static Syntax syntax(String words) {
    List<String> lines = words.lines().toList();
    String value = lines.stream().map(line -> line.split(" ")[0]).collect(Collectors.joining(" "));
    StringBuilder conllu = new StringBuilder();
    int offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      String[] w = lines.get(i).split(" ");
      int end = offset + w[0].length();
      conllu.append(
          "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\tTokenRange=%d:%d%n"
              .formatted(i + 1, w[0], w[1], w[2], w[3], w[4], w[5], offset, end));
      offset = end + 1;
    }
    return Conllu.read(Text.of(Document.of("test", value)), conllu + "\n");
  }

  private static Map<String, String> roles(String words, String pattern) {
    Syntax syntax = syntax(words);
    Rule rule =
        new Rule(
            "commitment.test",
            FindingType.COMMITMENT,
            PatternParser.parse(pattern, LEXICON),
            Map.of(),
            List.of(new Rule.Example("yes", Map.of())),
            List.of(new Rule.Example("no", Map.of())),
            "test");
    Rules rules = new Rules(LEXICON, List.of(rule));
    Parties nobody = new Parties(List.of(), Map.of(), Map.of(), List.of(), Optional.empty());
    return new Matcher(rules, syntax, nobody)
        .matches(FindingType.COMMITMENT, syntax.sentence(1)).stream()
            .findFirst()
            .map(match ->
                match.roles().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().form())))
            .orElse(Map.of());
  }

  @Test
  void theAgentOfAnActiveVerbIsItsSubject() {
    assertThat(roles(ACTIVE, "{lemma:pledge} >agent {}=by >complement {}=content"))
        .isEqualTo(Map.of("by", "Norway", "content", "send"));
  }

  @Test
  void theAgentOfAControlledVerbIsTheSubjectAbove() {
    assertThat(roles(ACTIVE, "{lemma:send} >agent {}=by")).containsEntry("by", "Norway");
  }

  @Test
  void theAgentOfAPassiveStandsBehindBy() {
    assertThat(roles(PASSIVE, "{lemma:send} >agent {}=by >patient {}=content"))
        .isEqualTo(Map.of("by", "Norway", "content", "Ships"));
  }

  @Test
  void aNounTakesItsAgentFromTheLightVerbThatCarriesIt() {
    assertThat(roles(LIGHT, "{lemma:pledge; upos:NOUN} >agent {}=by"))
        .containsEntry("by", "Norway");
  }

  @Test
  void anActUnderAVerbOfWithholdingIsWithheld() {
    assertThat(roles(WITHHELD, "{lemma:comment; withheld} >agent {}=by"))
        .containsEntry("by", "Norway");
  }

  @Test
  void aLinkThatMustBeAbsentForbidsTheMatch() {
    assertThat(roles(ACTIVE, "{lemma:send}=x !>obj {}")).isEmpty();
  }

  @Test
  void anOptionalLinkIsKeptWhereItIsThere() {
    assertThat(roles(ACTIVE, "{lemma:send}=x ?>obj {}=content ?>iobj {}=to"))
        .isEqualTo(Map.of("x", "send", "content", "ships"));
  }
}
