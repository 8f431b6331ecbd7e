package org.chancery.bench.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpParserTest {

  private static final Parser PARSER = new CoreNlpParser();

  private static Syntax parse(String content) {
    return PARSER.parse(Text.of(Document.of("test", content)));
  }

  private static Token token(Syntax syntax, String form) {
    return syntax.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsSubjectAndObject() {
    Sentence sentence = parse("The envoy has signed the treaty.").sentence(1);
    Token signed = sentence.root();
    assertThat(signed.lemma()).isEqualTo("sign");
    assertThat(sentence.child(signed, "nsubj")).map(Token::form).contains("envoy");
    assertThat(sentence.child(signed, "obj")).map(Token::form).contains("treaty");
    assertThat(sentence.child(signed, "aux")).map(Token::upos).contains(Upos.AUX);
  }

  @Test
  void mainVerbsAreNoAuxiliaries() {
    assertThat(token(parse("The envoy has a plan."), "has").upos()).isEqualTo(Upos.VERB);
  }

  @Test
  void tellsConjunctionsFromPrepositions() {
    Syntax syntax = parse("She said that they left because it rained in the park.");
    assertThat(token(syntax, "that").upos()).isEqualTo(Upos.SCONJ);
    assertThat(token(syntax, "because").upos()).isEqualTo(Upos.SCONJ);
    assertThat(token(syntax, "in").upos()).isEqualTo(Upos.ADP);
  }

  @Test
  void datesWithoutPrepositionAreUnmarkedObliques() {
    assertThat(token(parse("The envoy arrived Monday."), "Monday").deprel())
        .isEqualTo("obl:unmarked");
  }

  @Test
  void lemmasOfProperNounsKeepTheirCase() {
    Syntax syntax = parse("They met in Lisbon.");
    assertThat(token(syntax, "Lisbon").lemma()).isEqualTo("Lisbon");
    assertThat(token(syntax, "They").lemma()).isEqualTo("they");
  }

  @Test
  void findsPersonsAndPlaces() {
    Sentence sentence = parse("Maria Santos arrived in Lisbon on Monday.").sentence(1);
    assertThat(sentence.entities())
        .containsExactly(
            new NamedEntity(NamedEntity.Kind.PERSON, 0, 1),
            new NamedEntity(NamedEntity.Kind.PLACE, 4, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He (the envoy) said “yes” – don’t ask: 3/4 of them can't.",
        "😀 The U.S.-led talks [again] ended in the U.S.",
        "one two three\u00a0four… ''five'' {six} <b>seven</b>",
        "\u0000\u0001 \ud800 ﷺ اللغة 中文 ½ 1 1/2"
      })
  void tokensStandWhereTheTextHasThem(String content) {
    Syntax syntax = parse(content);
    int end = 0;
    for (Sentence sentence : syntax.sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.form()).isEqualTo(syntax.text().words(token.span())).isNotEmpty();
        end = token.span().end();
      }
    }
  }

  @Test
  void everyWordIsInSomeToken() {
    Syntax syntax = parse("The U.S. and others met at St. James's. Adm. Doe left for the U.S.");
    String tokens =
        String.join(
            "",
            syntax.sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::form)
                .toList());
    assertThat(tokens).isEqualTo(syntax.text().value().replace(" ", ""));
  }

  @Test
  void sentencesStayInTheirBlocks() {
    Syntax syntax =
        parse("A headline without a stop\nThe envoy left.\n- first item\n- second item");
    assertThat(syntax.sentences()).hasSize(4);
  }

  @Test
  void aDatelineIsInNoSentence() {
    assertThat(parse("LISBON (AP) — The envoy left.").sentence(1).words(0, 1))
        .isEqualTo("The envoy");
  }

  @Test
  void anEmptyTextHasNoSentence() {
    assertThat(parse(" \n").sentences()).isEmpty();
  }

  @Test
  void aListAsLongAsAChapterIsParsed() {
    String list = "salt, ".repeat(2_000);
    assertThat(parse("They sell " + list + "and pepper.").sentences()).hasSizeGreaterThan(10);
  }

  @Test
  void theSameTextHasTheSameSyntaxWhateverWasParsedBefore() {
    String content = "Kwame Mensah of the Foreign ministry met the ambassador in Accra.";
    String before = Conllu.write(parse(content));
    List<String> others =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i ->
                Conllu.write(parse("The mensah " + i + " kwame foreign accra left.\n" + content)))
            .toList();
    assertThat(others).hasSize(20);
    assertThat(Conllu.write(parse(content))).isEqualTo(before);
  }

  @Test
  void conlluGivesTheSyntaxBack() {
    Syntax syntax = parse("“We met Maria Santos,” he said in the U.S.\n\nIt rained… 😀 twice.");
    String conllu = Conllu.write(syntax);
    Syntax back = Conllu.read(syntax.text(), conllu);
    assertThat(Conllu.write(back)).isEqualTo(conllu);
    assertThat(back.sentence(1).entities()).isEqualTo(syntax.sentence(1).entities());
    assertThat(back.sentence(1).tokens()).isEqualTo(syntax.sentence(1).tokens());
  }

  @Test
  void nothingIsReportedOnStandardError() {
    PrintStream before = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      parse("The envoy left \ud83d\uddff\ufff0 at noon.");
    } finally {
      System.setErr(before);
    }
    assertThat(captured.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
