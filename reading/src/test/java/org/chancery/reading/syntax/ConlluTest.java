package org.chancery.reading.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;

class ConlluTest {

  private static final Text TEXT = Text.of(Document.of("port/note", "Zoë can't wait."));

  private static final String LINES =
      """
      # newdoc id = port/note
      # sent_id = port_note-1
      # text = Zoë can't wait.
      1	Zoë	Zoë	PROPN	NNP	_	4	nsubj	_	Entity=(PERSON)|TokenRange=0:3
      2-3	can't	_	_	_	_	_	_	_	_
      2	ca	can	AUX	MD	_	4	aux	_	TokenRange=4:6
      3	n't	not	PART	RB	_	4	advmod	_	TokenRange=6:9
      4	wait	wait	VERB	VB	_	0	root	_	SpaceAfter=No|TokenRange=10:14
      5	.	.	PUNCT	.	_	4	punct	_	TokenRange=14:15

      """;

  private static final Syntax SYNTAX =
      new Syntax(
          TEXT,
          List.of(
              new Sentence(
                  1,
                  new Span(0, 15),
                  List.of(
                      token(0, 0, 3, "Zoë", Upos.PROPN, "NNP", 3, "nsubj"),
                      token(1, 4, 6, "can", Upos.AUX, "MD", 3, "aux"),
                      new Token(
                          2, new Span(6, 9), "n't", "not", Upos.PART, "RB", 3, "advmod", true),
                      token(3, 10, 14, "wait", Upos.VERB, "VB", Token.ROOT, "root"),
                      token(4, 14, 15, ".", Upos.PUNCT, ".", 3, "punct")),
                  List.of(new NamedEntity(NamedEntity.Kind.PERSON, 0, 0)))));

  private static Token token(
      int index, int start, int end, String lemma, Upos upos, String xpos, int head, String rel) {
    Span span = new Span(start, end);
    return new Token(index, span, TEXT.words(span), lemma, upos, xpos, head, rel);
  }

  @Test
  void aMultiwordTokenHasALineOfItsOwn() {
    assertThat(Conllu.write(SYNTAX)).isEqualTo(LINES);
  }

  @Test
  void theLineOfAMultiwordTokenTellsThatNoSpaceFollows() {
    Text text = Text.of(Document.of("d", "can't."));
    Syntax syntax =
        Conllu.read(
            text,
            """
            1-2	can't	_	_	_	_	_	_	_	SpaceAfter=No
            1	ca	can	AUX	MD	_	0	root	_	TokenRange=0:2
            2	n't	not	PART	RB	_	1	advmod	_	TokenRange=2:5
            3	.	.	PUNCT	.	_	1	punct	_	TokenRange=5:6
            """);

    assertThat(Conllu.write(syntax).lines().filter(line -> line.contains("SpaceAfter")))
        .containsExactly("1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Sentence back = Conllu.read(TEXT, LINES).sentence(1);

    assertThat(back.tokens()).isEqualTo(SYNTAX.sentence(1).tokens());
    assertThat(back.entities()).isEqualTo(SYNTAX.sentence(1).entities());
  }

  @Test
  void aLineThatIsNoConlluIsNamedByItsNumber() {
    assertThatThrownBy(() -> Conllu.read(TEXT, LINES.replace("4\twait\twait", "4\twait")))
        .isInstanceOf(ParserException.class)
        .hasMessage("port/note: CoNLL-U line 8: 9 columns, not 10");
  }
}
