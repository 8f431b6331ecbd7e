package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.reading.mention.Quotes;
import org.chancery.reading.mention.SpokenQuotation;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesOfParsedTextTest {

  private static final EncoderParser PARSER = new EncoderParser();

  private static Syntax parse(String content) {
    return PARSER.parse(Text.of(Document.of("test", content)));
  }

  private static List<SpokenQuotation> quotes(String content) {
    return Quotes.of(parse(content));
  }

  private static String speaker(Syntax syntax, SpokenQuotation quotation) {
    return quotation.speaker().map(place -> place.in(syntax).form()).orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"We are ready to talk,\" the minister said on Monday. | minister",
        "\"We are ready to talk,\" said the Danish minister. | minister",
        "\"We are ready to talk,\" she said. | she",
        "The minister said: \"We are ready to talk.\" | minister",
        "The minister told reporters, “We are ready to talk.” | minister",
        "“We are ready to talk,” according to the ambassador. | ambassador",
        "The minister praised the deal, saying, “It is a good day for all.” | minister"
      })
  void theSubjectOfTheSpeechClauseSpeaks(String content, String speaker) {
    Syntax syntax = parse(content.strip());
    List<SpokenQuotation> quotes = Quotes.of(syntax);
    assertThat(quotes).hasSize(1).noneMatch(SpokenQuotation::partial);
    assertThat(speaker(syntax, quotes.getFirst())).isEqualTo(speaker);
  }

  @Test
  void anInterruptedQuotationIsOne() {
    assertThat(quotes("“We agree,” the minister said, “on all of it.”"))
        .singleElement()
        .satisfies(q -> assertThat(q.pieces()).hasSize(2));
  }

  @Test
  void aQuotationThatGoesOnInTheNextSentenceIsOne() {
    assertThat(quotes("“We agree,” the minister said. “The talks were long.”"))
        .singleElement()
        .satisfies(q -> assertThat(q.pieces()).hasSize(2));
  }

  @Test
  void aQuotationOverTwoParagraphsIsOne() {
    Syntax syntax =
        parse("“We agree on this. The talks were long.\n\n“They will go on,” the minister said.");
    List<SpokenQuotation> quotes = Quotes.of(syntax);
    assertThat(quotes).singleElement().satisfies(q -> assertThat(q.pieces()).hasSize(2));
    assertThat(speaker(syntax, quotes.getFirst())).isEqualTo("minister");
  }

  @Test
  void aQuotationAloneInTheNextParagraphHasTheSameSpeaker() {
    Syntax syntax = parse("“We agree,” the minister said.\n\n“The talks were long.”");
    List<SpokenQuotation> quotes = Quotes.of(syntax);
    assertThat(quotes).hasSize(2);
    assertThat(speaker(syntax, quotes.getLast())).isEqualTo("minister");
  }

  @Test
  void quotationsWithVerbsOfTheirOwnAreTwo() {
    assertThat(quotes("“We agree,” the minister said. “The talks were long,” she added."))
        .hasSize(2);
  }

  @Test
  void marksAroundPartOfAClauseArePartial() {
    Syntax syntax = parse("The minister called the plan “a mistake” on Monday.");
    List<SpokenQuotation> quotes = Quotes.of(syntax);
    assertThat(quotes).singleElement().matches(SpokenQuotation::partial);
    assertThat(speaker(syntax, quotes.getFirst())).isEqualTo("minister");
  }

  @Test
  void aTextWithoutQuotationsHasNone() {
    assertThat(quotes("The minister said that all agreed.")).isEmpty();
  }
}
