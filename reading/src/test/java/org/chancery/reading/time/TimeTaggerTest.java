package org.chancery.reading.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTaggerTest {
  private static final LocalDate TUESDAY = LocalDate.of(2025, 1, 21);
  private final TimeTagger tagger = TimeTagger.standard();

  private List<TimeExpression> tag(String text) {
    return tagger.tag(text, Optional.of(TUESDAY));
  }

  private List<String> values(String text) {
    return tag(text).stream()
        .map(e -> e.exact() + " = " + e.value().map(Edtf::text).orElse("-"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May the talks succeed, and March on.",
        "The second envoy spoke.",
        "The Sun reported the fall of the government.",
        "Spring Valley welcomed 1,500 soldiers.",
        "2020 troops left.",
        "U.N. Security Council Resolution 2231 expired.",
        "Theresa May and April Glaspie met.",
        "An 80-year-old envoy came.",
        "The 80th anniversary was marked.",
        "They spent $2025 on 1990 chairs.",
        ""
      })
  void ordinaryWordsAndNumbersAreNoTimes(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @Test
  void expressionsComeInOrderWithTheirPlaces() {
    String text = "They met on Monday and will meet again on January 30.";
    List<TimeExpression> found = tag(text);
    assertThat(values(text)).containsExactly("Monday = 2025-01-20", "January 30 = 2025-01-30");
    assertThat(found)
        .allMatch(e -> text.substring(e.span().start(), e.span().end()).equals(e.exact()));
  }

  @Test
  void theLongestOfOverlappingExpressionsIsKept() {
    assertThat(values("in the first half of 2024"))
        .containsExactly("the first half of 2024 = 2024-01/2024-06");
  }

  @Test
  void withoutPublicationNothingRelativeHasAValue() {
    assertThat(
            tagger.tag(
                "Today, on Tuesday, last week, in March, three days ago, this summer, tonight.",
                Optional.empty()))
        .hasSize(7)
        .allMatch(e -> e.value().isEmpty());
  }

  @Test
  void aTimeOfDayJoinsItsDay() {
    TimeExpression time = tag("They met at 3:30 p.m. on Monday.").getFirst();
    assertThat(time.exact()).isEqualTo("3:30 p.m. on Monday");
    assertThat(time.kind()).isEqualTo(TimeExpression.Kind.TIME);
    assertThat(time.value()).contains(Edtf.parse("2025-01-20"));
    assertThat(time.clock()).contains(LocalTime.of(15, 30));
  }

  @Test
  void aDayJoinsTheTimeThatFollows() {
    assertThat(tag("on January 20 at noon").getFirst().clock()).contains(LocalTime.NOON);
  }

  @Test
  void theNextDayCountsFromTheDayNamedBefore() {
    assertThat(values("He came on January 9, 2025 and left the next day."))
        .containsExactly("January 9, 2025 = 2025-01-09", "the next day = 2025-01-10");
  }

  @Test
  void theNextDayOfAnotherSentenceStaysOpen() {
    assertThat(values("He came on January 9, 2025 to talk. They met the next day."))
        .containsExactly("January 9, 2025 = 2025-01-09", "the next day = -");
  }

  @Test
  void aCallerCanGiveTheDayToCountFrom() {
    String text = "They met two days later.";
    assertThat(
            tagger.tag(
                text,
                new Span(0, text.length()),
                TimeContext.unknown().withAnchor(LocalDate.of(2025, 1, 9))))
        .singleElement()
        .matches(e -> e.value().equals(Optional.of(Edtf.parse("2025-01-11"))));
  }

  @Test
  void theVerbsTenseDecidesWhereTheCallerKnowsIt() {
    String text = "On Friday the ministers meet.";
    Span all = new Span(0, text.length());
    TimeContext context = TimeContext.of(TUESDAY);
    assertThat(tagger.tag(text, all, context.with(Direction.PAST)).getFirst().value())
        .contains(Edtf.parse("2025-01-17"));
    assertThat(tagger.tag(text, all, context.with(Direction.FUTURE)).getFirst().value())
        .contains(Edtf.parse("2025-01-24"));
  }

  @Test
  void onlyTheGivenStretchIsRead() {
    String text = "On Monday they met. On Sunday they spoke.";
    assertThat(tagger.tag(text, new Span(20, text.length()), TimeContext.of(TUESDAY)))
        .singleElement()
        .matches(e -> e.exact().equals("Sunday") && e.span().start() == 23);
  }

  @Test
  void aStretchOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> tagger.tag("x", new Span(0, 2), TimeContext.unknown()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void typographicSpacesAndDashesMakeNoDifference() {
    assertThat(values("January\u00a020–22, 2025"))
        .containsExactly("January\u00a020–22, 2025 = 2025-01-20/2025-01-22");
  }

  @Test
  void aParagraphBreakSeparates() {
    assertThat(values("in January\n\n2024 troops")).containsExactly("January = 2025-01");
  }
}
