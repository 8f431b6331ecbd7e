package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.reading.Reader;
import org.chancery.reading.Reading;
import org.chancery.reading.ReadingException;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.ParserException;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a document, reading it ends, with a reading or with its name. */
class RobustnessTest {

  static Stream<Arguments> strangeContents() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("white space", " \n\t \n\u00a0\u2003"),
        Arguments.of("nothing that is seen", "\ufeff\u200b\u00ad"),
        Arguments.of("no words", "... !!! — ??? *** “ ” ’ ‘ \" \""),
        Arguments.of("one word of a million letters", "x".repeat(1_000_000)),
        Arguments.of("a hundred thousand full stops", ".".repeat(100_000)),
        Arguments.of("a sentence without an end", "Japan and China and ".repeat(500)),
        Arguments.of("nested speech", "Japan said that China said that ".repeat(100) + "it rains."),
        Arguments.of("brackets that never close", "(".repeat(1_000) + " Japan said no."),
        Arguments.of("quotations that never close", "“".repeat(500) + " Japan said “no"),
        Arguments.of("halves of surrogate pairs", "\ud83d Japan said \udc00 no. \ud83d\ude00"),
        Arguments.of("two directions", "\u202eJapan met China\u202c on Tuesday. عربى 中文。日本は。"),
        Arguments.of(
            "controls", "Japan\u0000 said\u0001 it \u001b[31m agreed\u007f.\u0085 \u2028 x"),
        Arguments.of("marks without letters", "\u0301\u0301\u0301 Japan a\u0301\u0301 agreed."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangeContents")
  void aStrangeDocumentIsRead(String name, String content) {
    Reading reading = Examples.engine().read(Document.of(name, content));

    assertThat(reading.findings())
        .allSatisfy(finding ->
            finding.basis().evidence().forEach(span -> span.checkedAgainst(reading.text())));
  }

  @Test
  void aFailureNamesTheDocumentAndThePlace() {
    Reader reader = Reader.with(new Failing(new ParserException("the block at 10..20")));

    assertThatThrownBy(() -> reader.read(Document.of("report-7", "Words.")))
        .isInstanceOf(ReadingException.class)
        .hasMessage("report-7: cannot parse it: the block at 10..20");
  }

  @Test
  void aTreeTooDeepFailsLikeAnythingElse() {
    Reader reader = Reader.with(new Failing(new StackOverflowError()));

    assertThatThrownBy(() -> reader.read(Document.of("report-7", "Words.")))
        .isInstanceOf(ReadingException.class)
        .hasMessage("report-7: cannot parse it: StackOverflowError");
  }

  /** A parser that can parse nothing. */
  private record Failing(Throwable failure) implements Parser {

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public Syntax parse(Text text) {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }

    @Override
    public List<Sentence> parseWords(List<List<String>> sentences) {
      throw new UnsupportedOperationException();
    }
  }
}
