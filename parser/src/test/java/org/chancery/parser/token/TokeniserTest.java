package org.chancery.parser.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.reading.document.Document;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {

  private static List<Word> words(String content) {
    Text text = Text.of(Document.of("test", content));
    return Tokeniser.words(text, new Span(0, text.value().length()));
  }

  /** The words between blanks, a continued one after a bar. */
  private static String divided(String content) {
    StringBuilder divided = new StringBuilder();
    for (Word word : words(content)) {
      divided.append(divided.isEmpty() ? "" : word.continuesToken() ? "|" : " ");
      divided.append(word.form());
    }
    return divided.toString();
  }

  private static void assertDivided(String expected, String content) {
    assertThat(divided(content)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do|n't",
        "DO|N'T",
        "do|n’t",
        "ca|n't",
        "can|not",
        "Can|not",
        "we|'ll",
        "I|'ve",
        "Japan|'s",
        "she|’d|’ve",
        "should|n't|'ve",
        "gon|na",
        "wan|na"
      })
  void contractionsAreWordsOfOneToken(String expected) {
    assertDivided(expected, expected.replace("|", ""));
  }

  @Test
  void genitiveOfAPluralIsAWord() {
    assertDivided("both states|' envoys", "both states' envoys");
    assertDivided("both states|’ envoys", "both states’ envoys");
    assertDivided("he called them ' allies ' .", "he called them 'allies'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien",
        "o'clock",
        "d'Estaing",
        "'em",
        "'90s",
        "1990's",
        "U.S.",
        "U.S.A.",
        "a.m.",
        "Ph.D.",
        "AT&T",
        "e-mail",
        "co-operation",
        "non-Arab",
        "mid-1980s",
        "Wai-ching",
        "3,000.5",
        "10:30",
        "9/11",
        "11/28/2000",
        "345-9945",
        "713-853-3989",
        "+44",
        "US$",
        "21st",
        "https://example.org/a/b?c=d&e=f#g",
        "www.example.org",
        "example.com",
        "first.last@example.org",
        "@ministry",
        "#summit",
        "...",
        "…",
        "?!",
        "--",
        "-----",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "e\u0301te\u0301"
      })
  void oneWordStaysOne(String word) {
    assertDivided(word, word);
    assertDivided("( " + word + " ,", "(" + word + " ,");
  }

  /** A bar stands where no blank parts two words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "well|-|known",
        "U.S.|-|led",
        "al|-|Qaeda",
        "22|-|year|-|old",
        "over|-|the|-|counter",
        "3|-|5",
        "and|/|or",
        "km|/|h",
        "24|/|7",
        "$|5|bn",
        "US$|3|bn",
        "€|2.5|m",
        "40|%",
        "10|km",
        "8:30|pm",
        "5|p.m.",
        "3|x|5",
        "peace|—|at last",
        "“|Yes|,|” he said|.",
        "(|1|)",
        "#|1",
        "A|+",
        "wait|...",
        "why|?!",
        "Good|.|:)",
        "th- the"
      })
  void wordsWithoutBlanksBetweenAreDivided(String content) {
    assertDivided(content.replace("|", " "), content.replace("|", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met Gen. Smith in St. Louis on Jan. 5 .",
        "Resolution No. 12 was adopted .",
        "The answer was No .",
        "George W. Bush left .",
        "So do I .",
        "They left for the U.S.",
        "Steel , coal , etc. , are taxed .",
        "They sell steel , coal , etc ."
      })
  void aStopBelongsToAnAbbreviationAlone(String divided) {
    assertDivided(divided, divided.replace(" .", ".").replace(" ,", ","));
  }

  @Test
  void facesAreWordsWhereTheyStandAlone() {
    assertDivided("Thanks :-)", "Thanks :-)");
    assertDivided("( see below : )", "(see below:)");
  }

  @Test
  void addressesEndBeforePunctuation() {
    assertDivided(
        "See https://example.org/a_(b) , ( www.example.org ) or < a@example.org > .",
        "See https://example.org/a_(b), (www.example.org) or <a@example.org>.");
  }

  @Test
  void spansAreThoseOfTheText() {
    Text text = Text.of(Document.of("test", "One. \uD83D\uDE00 They can't."));
    List<Word> words = Tokeniser.words(text, new Span(5, text.value().length()));
    assertThat(words)
        .extracting(Word::form)
        .containsExactly("\uD83D\uDE00", "They", "ca", "n't", ".");
    assertThat(words).allMatch(word -> text.words(word.span()).equals(word.form()));
    assertThat(words.getFirst().span()).isEqualTo(new Span(5, 7));
  }

  @Test
  void eachCharacterBelongsToOneWordWhateverTheText() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      assertCovered(arbitrary(random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "-",
        "a",
        "'",
        "a.",
        "a-",
        "re-",
        "1/",
        "1,",
        "a@",
        "@",
        "://",
        "(",
        "a'",
        "s'",
        "[1",
        "漢",
        "\uD83D\uDE00",
        "\u0301",
        "\u200d",
        "\u0007",
        "No. ",
        "p. "
      })
  void longTextsOfOneKindAreCovered(String piece) {
    assertCovered(piece.repeat(50_000));
  }

  private static void assertCovered(String content) {
    Text text = Text.of(Document.of("test", content));
    String value = text.value();
    int at = 0;
    for (Word word : Tokeniser.words(text, new Span(0, value.length()))) {
      assertBlank(value, at, word.span().start());
      if (word.form().codePoints().anyMatch(c -> Character.isWhitespace(c))) {
        throw new AssertionError("white space in '" + word.form() + "'");
      }
      boolean parted =
          word.span().end() < value.length()
              && Character.isSurrogatePair(
                  value.charAt(word.span().end() - 1), value.charAt(word.span().end()));
      assertThat(parted).as("a pair parted after %s in %s", word, value).isFalse();
      at = word.span().end();
    }
    assertBlank(value, at, value.length());
  }

  private static void assertBlank(String value, int from, int to) {
    assertThat(from).isLessThanOrEqualTo(to);
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        throw new AssertionError("nothing holds '" + c + "' at " + i + " of '" + value + "'");
      }
    }
  }

  private static final String[] PIECES = {
    "a",
    "b",
    "Z",
    "S",
    "s",
    "é",
    "1",
    "0",
    "23",
    " ",
    " ",
    " ",
    "\n",
    "\t",
    "\u00a0",
    "\u3000",
    ".",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "'",
    "’",
    "‘",
    "`",
    "\"",
    "“",
    "”",
    "-",
    "–",
    "—",
    "/",
    "\\",
    "@",
    "#",
    "$",
    "€",
    "%",
    "&",
    "*",
    "_",
    "+",
    "=",
    "~",
    "<",
    ">",
    "|",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "^",
    "…",
    "漢",
    "字",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u0301",
    "\u200d",
    "\ufe0f",
    "\u0007",
    "\u001b",
    "\ud801\udc00",
    "http://",
    "www.",
    ".com",
    "n't",
    "'s",
    "U.S.",
    "No.",
    "re-",
    "pm"
  };

  private static String arbitrary(Random random) {
    StringBuilder content = new StringBuilder();
    IntStream.range(0, random.nextInt(14))
        .forEach(_ -> content.append(PIECES[random.nextInt(PIECES.length)]));
    return content.toString();
  }
}
