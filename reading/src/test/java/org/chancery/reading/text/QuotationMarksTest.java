package org.chancery.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chancery.reading.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

  private static Text text(String content) {
    return Text.of(Document.of("test", content));
  }

  private static List<String> quoted(String content) {
    Text text = text(content);
    return text.quotations().stream().map(q -> text.words(q.words())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We agree,\" she said.",
        "“We agree,” she said.",
        "‘We agree,’ she said.",
        "'We agree,' she said.",
        "„We agree,“ she said.",
        "«We agree,» she said.",
        "``We agree,'' she said."
      })
  void allKindsOfMarksQuote(String content) {
    assertThat(quoted(content)).containsExactly("We agree,");
  }

  @Test
  void anInterruptedQuotationIsTwoQuotations() {
    assertThat(quoted("“We agree,” she said, “on everything.”"))
        .containsExactly("We agree,", "on everything.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers' talks didn't end, and the state's ships left in the '90s.",
        "The ministers’ talks didn’t end, and the state’s ships left in the ’90s.",
        "Rock 'n' roll.",
        "The pipe is 6\" wide and 5'10\" long."
      })
  void apostrophesAndInchesQuoteNothing(String content) {
    assertThat(quoted(content)).isEmpty();
  }

  @Test
  void anApostropheClosesNoSingleQuotation() {
    assertThat(quoted("He called it ‘the ministers’ and leaders’ answer’ to it."))
        .containsExactly("the ministers’ and leaders’ answer");
  }

  @Test
  void inchesWithinAQuotationDoNotCloseIt() {
    assertThat(quoted("\"It is 6\" long,\" he said.")).containsExactly("It is 6\" long,");
  }

  @Test
  void onlyTheOutermostQuotationCounts() {
    assertThat(quoted("“She said ‘no’ and “never”,” he said."))
        .containsExactly("She said ‘no’ and “never”,");
  }

  @Test
  void aQuotationOverTwoParagraphsIsContinued() {
    Text text = text("“We agree. It is good.\n\n“It is late,” she said.");
    assertThat(text.quotations()).extracting(Quotation::continued).containsExactly(true, false);
  }

  @Test
  void anUnclosedQuotationEndsWithItsBlock() {
    assertThat(quoted("She said: \"We agree.\n\nThe talks went on.")).containsExactly("We agree.");
  }

  @Test
  void aQuotationLeftOpenEndsBeforeTheNext() {
    assertThat(quoted("“We agree, she said. “It is late,” he said."))
        .containsExactly("We agree, she said.", "It is late,");
  }

  @Test
  void aLoneSingleMarkQuotesNothing() {
    assertThat(quoted("The 'minister left.")).isEmpty();
  }

  @Test
  void marksWithoutWordsQuoteNothing() {
    assertThat(quoted("\"\" “” ''")).isEmpty();
  }

  @Test
  void theEvidenceOfAQuotationCountsCodePoints() {
    Text text = text("😀 said: “Hello 😀”.");
    Evidence evidence = text.evidence(text.quotations().getFirst().words());
    assertThat(evidence.exact()).isEqualTo("Hello 😀");
    assertThat(evidence.start()).isEqualTo(9);
  }

  @Test
  void quotationsOfAnyTextStayInTheirBlocksInOrder() {
    String[] pieces = {
      "\"", "“", "”", "‘", "’", "'", " ", "a", "ends", ".", "\n", "😀", "7", "«", "»", "`", "-"
    };
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder content = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        content.append(pieces[random.nextInt(pieces.length)]);
      }
      Text text = text(content.toString());
      int end = 0;
      for (Quotation quotation : text.quotations()) {
        assertThat(quotation.span().start()).as(content.toString()).isGreaterThanOrEqualTo(end);
        assertThat(text.blocks()).anyMatch(block -> block.span().contains(quotation.span()));
        end = quotation.span().end();
      }
    }
  }
}
