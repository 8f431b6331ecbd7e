package org.chancery.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final String BODY = "The ministers of both countries met in the old town hall.";

  private static Text text(String content) {
    return Text.of(Document.of("test", content));
  }

  private static List<String> words(Text text, Block.Kind kind) {
    return text.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> text.words(block.span()))
        .toList();
  }

  @Test
  void eachLineIsAParagraph() {
    Text text = text("One sentence stands here.\nAnother one there.\n\nA third.");
    assertThat(words(text, Block.Kind.PARAGRAPH))
        .containsExactly("One sentence stands here.", "Another one there.", "A third.");
  }

  @Test
  void linesBrokenToAWidthAreOneParagraph() {
    Text text =
        text(
            """
            The foreign ministers of the two countries met on Monday and then spoke to
            reporters in the garden of the residence. They had not done so for a long
            time.

            A second round is planned.
            """);
    assertThat(text.blocks()).hasSize(2);
  }

  @Test
  void aBrokenLineBeforeAnIndentedBulletEndsItsItem() {
    Text text =
        text(
            """
            The parties to the agreement of last summer undertake the following steps at
            once:
              - to open the crossing near the river for all lorries that carry food and
                medicine
              - to exchange lists
            """);
    assertThat(words(text, Block.Kind.LIST_ITEM)).hasSize(2).last().isEqualTo("to exchange lists");
  }

  @Test
  void theFirstLineWithoutAFullStopIsAHeadline() {
    Text text = text("Ministers agree on fishing\nBy A. Reporter\n" + BODY);
    assertThat(words(text, Block.Kind.HEADLINE))
        .containsExactly("Ministers agree on fishing", "By A. Reporter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STRENGTHENING OUR TIES",
        "Climate and Energy",
        "Media Release: Talks on Water",
        "## Next steps"
      })
  void aTitleWithinATextIsAHeadline(String title) {
    assertThat(words(text(BODY + "\n\n" + title + "\n\n" + BODY), Block.Kind.HEADLINE))
        .containsExactly(title);
  }

  @Test
  void aTurnOfASpeakerIsNoHeadline() {
    assertThat(words(text("MS SMITH: Could I –\nMR DOE: No.\n" + BODY), Block.Kind.HEADLINE))
        .isEmpty();
  }

  @Test
  void aSingleLineIsAParagraph() {
    assertThat(words(text("No full stop"), Block.Kind.PARAGRAPH)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "• ", "* ", "1. ", "12) ", "(a) ", "iv) ", "– "})
  void aBulletIsNoPartOfItsListItem(String bullet) {
    assertThat(words(text(BODY + "\n" + bullet + "open the border"), Block.Kind.LIST_ITEM))
        .containsExactly("open the border");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2019 was a year of talks.", "A. Smith came.", "-5 degrees were measured."})
  void aLineThatMerelyBeginsWithAFigureOrInitialIsNoListItem(String line) {
    assertThat(words(text(line), Block.Kind.LIST_ITEM)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LISBON (AP) — ",
        "TOKYO, Jan. 22 (Kyodo) -- ",
        "GENEVA — ",
        "Brussels, 3 May 2024 – ",
        "SEOUL, South Korea (AP) — ",
        "UNITED NATIONS (Reuters) - ",
        "MADRID/LISBON, March 4 (Reuters) - ",
        "(Nairobi) – ",
        "MOSCOW, January 20. /TASS/. ",
        "WASHINGTON, D.C. – ",
        "ISLAMABAD: "
      })
  void aDatelineIsNoPartOfTheBody(String dateline) {
    Text text = text(dateline + BODY);
    assertThat(text.words(text.blocks().getFirst().body())).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister – who had arrived on Monday – left.",
        "MS SMITH: Thank you.",
        "On April 10 – a Monday – they met.",
        "Germany - like others - agreed."
      })
  void aDashOrColonMakesNoDateline(String line) {
    assertThat(text(line).blocks().getFirst().dateline()).isEmpty();
  }

  @Test
  void windowsLineEndsSeparateParagraphs() {
    assertThat(text("First one.\r\n\r\nSecond one.\r\n").blocks()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'\n\n\r\n'"})
  void aTextWithoutWordsHasNoBlocks(String content) {
    assertThat(text(content).blocks()).isEmpty();
  }

  @Test
  void blocksNeitherOverlapNorBeginOrEndWithWhiteSpace() {
    Text text = text("  A headline \n\t - item \n\u00a0Text 😀 text. \r\n\n LISBON —\n \"Quote\n");
    int end = 0;
    for (Block block : text.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(text.words(block.span())).isEqualTo(text.words(block.span()).strip()).isNotEmpty();
      end = block.span().end();
    }
  }

  @Test
  void aVeryLongLineIsRead() {
    String content = "\"word' “b” 'as' 5\" (a) ".repeat(50_000);
    assertThat(text(content).blocks()).hasSize(1);
  }
}
