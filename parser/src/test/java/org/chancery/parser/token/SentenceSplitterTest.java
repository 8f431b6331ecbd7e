package org.chancery.parser.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.SentenceBoundaries;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static List<String> sentences(String content) {
    Text text = Text.of(Document.of("test", content));
    return SentenceSplitter.sentences(text).stream()
        .map(words -> text.words(words.getFirst().span().cover(words.getLast().span())))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. envoy met Gen. Smith on Jan. 5.| Talks went on.",
        "They export steel, coal, etc.| Japan buys it.",
        "“Are we ready?” the minister asked.| Nobody answered.",
        "It was signed in 2009.[2]| It never took effect.",
        "Is that all?| It is.",
        "Figure 2. The harbour.| It is new.",
      })
  void aSentenceEndsWhereAReaderEndsIt(String content) {
    assertThat(sentences(content.replace("|", "") + "\n\nThe end."))
        .startsWith(content.split("\\| "));
  }

  @Test
  void noSentenceReachesOverTwoBlocks() {
    assertThat(sentences("Ministers meet in Rome\n\nThey talked about\n\n- trade\n- visas"))
        .containsExactly("Ministers meet in Rome", "They talked about", "trade", "visas");
  }

  @Test
  void noSentenceIsLongerThanTheLongest() {
    Text text = Text.of(Document.of("test", "one, two; ".repeat(2000)));
    assertThat(SentenceSplitter.sentences(text))
        .allMatch(words -> words.size() <= SentenceBoundaries.LONGEST)
        .flatExtracting(words -> words)
        .hasSize(8000);
  }

  @Test
  void anEmptyTextHasNoSentence() {
    assertThat(sentences(" \n")).isEmpty();
  }
}
