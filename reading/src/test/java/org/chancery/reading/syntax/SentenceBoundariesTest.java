package org.chancery.reading.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.document.Document;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceBoundariesTest {

  private static final Pattern TOKEN =
      Pattern.compile("(?:\\p{L}\\.)+|(?:Gen|Jan|No|St|Inc|Sept)\\.|[\\p{L}\\p{N}]+|\\S");

  /** The sentences of a text in which {@code |} stands where one should end. */
  private static List<String> sentences(String content) {
    Text text = Text.of(Document.of("test", content));
    List<Span> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.value());
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : SentenceBoundaries.ends(text, tokens)) {
      sentences.add(text.words(tokens.get(start).cover(tokens.get(end - 1))));
      start = end;
    }
    return sentences;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. envoy met Gen. Smith on Jan. 5.",
        "J. D. Miller lives in St. Louis.",
        "Resolution No. 12 was adopted.",
        "\"We are ready,\" he said.",
        "\"Are we ready?\" he asked.",
        "“Are we ready?” Foreign Minister Miller asked on Monday.",
        "“Never!” the envoy shouted.",
        "They met in Sept. 2011 (or so) near the border.",
        "1. Trade is to be eased.",
      })
  void oneSentenceStaysOne(String content) {
    assertThat(sentences(content)).containsExactly(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They went to the U.S.| The envoy stayed.",
        "“We agree.”| The envoy left.",
        "“Are we ready?”| The envoy said that all were.",
        "He said “We agree.| It is good.”| Then he left.",
        "They spoke to Acme Inc.| But nothing came of it.",
        "The answer was No.| The envoy left.",
        "Why?| Because of that.",
        "Why?| Al-Kindi came.| al-Kindi left.| They left.",
        "She left.| “We agree.”"
      })
  void aSentenceEndsWithItsClosingMarks(String content) {
    assertThat(sentences(content.replace("|", ""))).containsExactly(content.split("\\| "));
  }

  @Test
  void noSentenceIsLongerThanTheLongest() {
    String list = "one, two; three ".repeat(500);
    assertThat(sentences(list))
        .allMatch(s -> TOKEN.matcher(s).results().count() <= SentenceBoundaries.LONGEST);
  }

  @Test
  void noTokensMakeNoSentence() {
    assertThat(sentences("")).isEmpty();
  }
}
