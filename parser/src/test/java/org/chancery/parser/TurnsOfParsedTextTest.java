package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.mention.Turns;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;

class TurnsOfParsedTextTest {

  private static final EncoderParser PARSER = new EncoderParser();

  private static final String BRIEFING =
      """
      The briefing began at noon.

      QUESTION: Will the minister travel?

      MS LUNDE: I have nothing to announce.

      We will tell you in time.

      Q    And the letter?

      MR. MCBRIDE: We do not discuss letters.
      """;

  private static Optional<String> speakerAt(String words) {
    Syntax syntax = PARSER.parse(Text.of(Document.of("test", BRIEFING)));
    Turns turns = Turns.of(syntax);
    return turns
        .at(syntax.text().value().indexOf(words))
        .flatMap(turns::speaker)
        .map(place -> place.in(syntax).form());
  }

  @Test
  void aLabelNamesTheSpeaker() {
    assertThat(speakerAt("nothing to announce")).contains("LUNDE");
  }

  @Test
  void aTurnGoesOnInTheNextParagraph() {
    assertThat(speakerAt("tell you in time")).contains("LUNDE");
  }

  @Test
  void aQuestionHasNoNamedSpeaker() {
    assertThat(speakerAt("Will the minister")).isEmpty();
  }

  @Test
  void aBareQOpensAQuestion() {
    assertThat(speakerAt("And the letter")).isEmpty();
  }

  @Test
  void aTitleWithAStopIsPartOfTheLabel() {
    assertThat(speakerAt("do not discuss")).contains("MCBRIDE");
  }

  @Test
  void whatStandsBeforeTheFirstLabelIsNobodysTurn() {
    assertThat(speakerAt("began at noon")).isEmpty();
  }
}
