package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.ParserException;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;

class EncoderParserTest {

  private static final Parser PARSER = new EncoderParser();

  private static Syntax parse(String content) {
    return PARSER.parse(Text.of(Document.of("note", content)));
  }

  @Test
  void itIsFoundAsTheParser() {
    assertThat(ServiceLoader.load(Parser.class).findFirst())
        .containsInstanceOf(EncoderParser.class);
  }

  @Test
  void itTellsItsNameAndTheVersionOfItsModel() {
    assertThat(PARSER.name()).matches("chancery-encoder \\S+");
  }

  @Test
  void wordsOfAMultiwordTokenKnowIt() {
    assertThat(parse("The boys' club can't move.").sentence(1).tokens())
        .filteredOn(Token::continuesToken)
        .extracting(Token::form)
        .containsExactly("'", "n't");
  }

  @Test
  void whatIsWrittenAsConlluIsReadAgain() {
    Syntax syntax = parse("Zoë didn't go. “We'll see,” Norway's envoy said.\n\nKenya agreed.");

    Syntax back = Conllu.read(syntax.text(), Conllu.write(syntax));

    assertThat(back.sentences()).extracting(Sentence::tokens).hasSize(3);
    for (int i = 1; i <= 3; i++) {
      assertThat(back.sentence(i).tokens()).isEqualTo(syntax.sentence(i).tokens());
      assertThat(back.sentence(i).entities()).isEqualTo(syntax.sentence(i).entities());
    }
  }

  @Test
  void givenWordsStandInOneLine() {
    List<Sentence> parsed =
        PARSER.parseWords(List.of(List.of("Envoys", "met", "."), List.of("They", "left", ".")));

    assertThat(parsed).extracting(Sentence::number).containsExactly(1, 2);
    assertThat(parsed.get(0).tokens())
        .extracting(token -> token.span().start())
        .containsExactly(0, 7, 11);
    assertThat(parsed.get(1).span().start()).isEqualTo(13);
  }

  @Test
  void aSentenceLongerThanTheNetworkTakesIsOneTree() {
    for (int words : new int[] {500, 501, 1_000, 2_345}) {
      assertThat(PARSER.parseWords(List.of(Collections.nCopies(words, "port"))).getFirst().tokens())
          .hasSize(words);
    }
  }

  @Test
  void aTextWithoutWordsHasNoSentences() {
    assertThat(parse("").sentences()).isEmpty();
    assertThat(parse(" \n\n \u00a0").sentences()).isEmpty();
    assertThat(PARSER.parseWords(List.of())).isEmpty();
  }

  @Test
  void aSentenceWithoutWordsIsRefused() {
    assertThatThrownBy(() -> PARSER.parseWords(List.of(List.of("Yes"), List.of())))
        .isInstanceOf(ParserException.class)
        .hasMessage("sentence 2 has no words, or one without letters");
    assertThatThrownBy(() -> PARSER.parseWords(List.of(List.of("Yes", ""))))
        .isInstanceOf(ParserException.class);
  }
}
