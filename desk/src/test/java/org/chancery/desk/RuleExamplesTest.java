package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.reading.Reader;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Fields;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.rule.Rule;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds something in each of its texts to match, and nothing in those to reject. */
class RuleExamplesTest {

  /** The day on which all examples count as published: a Wednesday. */
  private static final PublicationDate PUBLISHED = PublicationDate.parse("2025-03-12");

  private final Reader reader = Reader.with(ServiceLoader.load(Parser.class).findFirst().orElseThrow());

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsToItsExamples() {
    return Rules.standard().all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertThat(failures(rule)).isEmpty()));
  }

  private List<String> failures(Rule rule) {
    List<String> failures = new ArrayList<>();
    for (Rule.Example example : rule.matches()) {
      List<Finding> found = found(rule, example);
      if (found.isEmpty()) {
        failures.add("finds nothing in: " + example.text());
      } else if (found.stream().noneMatch(finding -> differences(finding, example).isEmpty())) {
        failures.add(
            "of " + example.text() + " wants " + example.expected() + " but differs in "
                + differences(found.getFirst(), example));
      }
    }
    for (Rule.Example example : rule.rejects()) {
      if (!found(rule, example).isEmpty()) {
        failures.add("finds something in: " + example.text());
      }
    }
    return failures;
  }

  private List<Finding> found(Rule rule, Rule.Example example) {
    return reader.read(Document.of("example", example.text()).publishedOn(PUBLISHED)).findings().stream()
        .filter(finding -> finding.basis().foundBy().equals(rule.id()))
        .toList();
  }

  private static Map<String, String> differences(Finding finding, Rule.Example example) {
    Map<String, String> fields = Fields.of(finding);
    Map<String, String> differences = new TreeMap<>();
    example
        .expected()
        .forEach(
            (field, wanted) -> {
              String got = fields.getOrDefault(field, "");
              if (!got.equals(wanted)) {
                differences.put(field, got);
              }
            });
    return differences;
  }
}
