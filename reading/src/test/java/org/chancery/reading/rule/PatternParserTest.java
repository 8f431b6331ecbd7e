package org.chancery.reading.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatternParserTest {

  private static final Lexicon LEXICON = new Lexicon(Map.of("pledge", Set.of("promise", "vow")));

  @Test
  void aPatternPrintsItselfAsItWasWritten() {
    String written =
        "{lemma:$pledge|commit; upos:VERB; !passive}=cue >agent {party}=by"
            + " ?>prep(on|to) ({lemma!:it}=to >amod {capitalised}) !>advmod {form:never}";

    assertThat(PatternParser.parse(written, LEXICON)).hasToString(written);
  }

  @Test
  void aClassOfTheLexiconStandsForItsWords() {
    Pattern pattern = PatternParser.parse("{lemma:$pledge}", LEXICON);

    Pattern.Word word = (Pattern.Word) pattern.tests().getFirst();
    assertThat(word.values().words()).containsExactlyInAnyOrder("promise", "vow");
  }

  @Test
  void aClassThatTheLexiconLacksIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> PatternParser.parse("{lemma:$oath}", LEXICON))
        .isInstanceOf(PatternException.class)
        .hasMessage("the lexicon has no class 'oath' at column 8 of «{lemma:$oath}»");
  }

  @Test
  void anUnknownRelationIsRefused() {
    assertThatThrownBy(() -> PatternParser.parse("{} >subject {}", LEXICON))
        .hasMessageContaining("no relation 'subject'");
  }

  @Test
  void anUnknownFlagIsRefused() {
    assertThatThrownBy(() -> PatternParser.parse("{angry}", LEXICON))
        .hasMessageContaining("no flag 'angry'");
  }

  @Test
  void anOperatorOnlyLeadsDown() {
    assertThatThrownBy(() -> PatternParser.parse("{} <agent {}", LEXICON))
        .hasMessageContaining("only leads down");
  }

  @Test
  void aNameCannotBeGivenTwice() {
    assertThatThrownBy(() -> PatternParser.parse("{}=by >obj {}=by", LEXICON))
        .hasMessageContaining("the name 'by' is given twice");
  }

  @Test
  void whatMustBeAbsentCannotBeNamed() {
    assertThatThrownBy(() -> PatternParser.parse("{} !>obj {}=content", LEXICON))
        .hasMessageContaining("what must be absent cannot be named");
  }

  @Test
  void wordsBehindThePatternAreRefused() {
    assertThatThrownBy(() -> PatternParser.parse("{} }", LEXICON))
        .hasMessageContaining("unexpected '}'");
  }
}
