package org.chancery.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.reading.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TimeRulesTest {
  private final TimeTagger tagger = TimeTagger.standard();

  @TestFactory
  Stream<DynamicTest> everyRuleFindsWhatItsExamplesMark() {
    return tagger.rules().stream()
        .flatMap(rule ->
            rule.matches().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        rule.id() + ": " + example.text(), () -> finds(rule, example))));
  }

  @TestFactory
  Stream<DynamicTest> noRuleFindsAnythingInItsCounterExamples() {
    return tagger.rules().stream()
        .flatMap(rule ->
            rule.nevers().stream()
                .map(text ->
                    DynamicTest.dynamicTest(
                        rule.id() + ": " + text,
                        () -> assertThat(tagger.rulesThatMatch(text)).doesNotContain(rule.id()))));
  }

  private void finds(TimeRule rule, TimeRule.Example example) {
    List<TimeExpression> found =
        tagger.tag(example.text(), new Span(0, example.text().length()), example.context());
    Span marked = new Span(example.start(), example.end());
    TimeExpression meant =
        found.stream()
            .filter(e -> e.span().equals(marked))
            .findFirst()
            .orElseThrow(() -> new AssertionError("found only " + found));
    assertThat(meant.foundBy()).isEqualTo(rule.id());
    assertThat(meant.kind()).isEqualTo(rule.kind());
    assertThat(written(meant, example.expected())).isEqualTo(example.expected());
  }

  private static String written(TimeExpression found, String expected) {
    if (expected.startsWith("P")) {
      return found.length().orElse("-");
    }
    return expected.startsWith("T")
        ? found.clock().map(clock -> "T" + clock).orElse("-")
        : found.value().map(Edtf::text).orElse("-");
  }
}
