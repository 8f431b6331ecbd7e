package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.reading.Reader;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Fields;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.PartyResolver;
import org.chancery.reading.rule.Matcher;
import org.chancery.reading.rule.Rule;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule matches each of its texts to match, the reader finds there what the example expects,
 * and the rule finds nothing in its texts to reject.
 */
class RuleExamplesTest {

  /** The day on which all examples count as published: a Wednesday. */
  private static final PublicationDate PUBLISHED = PublicationDate.parse("2025-03-12");

  private final Reader reader =
      Reader.with(ServiceLoader.load(Parser.class).findFirst().orElseThrow());
  private final PartyResolver resolver = PartyResolver.with(Gazetteer.standard());

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsToItsExamples() {
    return Rules.standard().all().stream()
        .map(
            rule -> DynamicTest.dynamicTest(rule.id(), () -> assertThat(failures(rule)).isEmpty()));
  }

  private List<String> failures(Rule rule) {
    List<String> failures = new ArrayList<>();
    for (Rule.Example example : rule.matches()) {
      Reading reading = read(example);
      List<Finding> found =
          reading.findings().stream().filter(finding -> isOf(rule, finding)).toList();
      if (found.stream().noneMatch(f -> isBy(rule, f)) && !matches(rule, reading)) {
        failures.add("does not match: " + example.text());
      } else if (found.isEmpty()) {
        failures.add("finds nothing in: " + example.text());
      } else if (found.stream().noneMatch(finding -> differences(finding, example).isEmpty())) {
        failures.add(
            "of "
                + example.text()
                + " wants "
                + example.expected()
                + " but differs in "
                + differences(found.getFirst(), example));
      }
    }
    for (Rule.Example example : rule.rejects()) {
      if (read(example).findings().stream().anyMatch(finding -> isBy(rule, finding))) {
        failures.add("finds something in: " + example.text());
      }
    }
    return failures;
  }

  private Reading read(Rule.Example example) {
    return reader.read(Document.of("example", example.text()).publishedOn(PUBLISHED));
  }

  private static boolean isBy(Rule rule, Finding finding) {
    return finding.basis().foundBy().equals(rule.id());
  }

  /** Where two rules see the same, one finding comes out, under the name of one of them. */
  private static boolean isOf(Rule rule, Finding finding) {
    return finding.basis().foundBy().startsWith(rule.type().label() + ".");
  }

  private boolean matches(Rule rule, Reading reading) {
    Syntax syntax = reading.syntax();
    Matcher matcher =
        new Matcher(Rules.standard(), syntax, resolver.resolve(syntax, reading.text().document()));
    return syntax.sentences().stream()
        .anyMatch(sentence ->
            sentence.tokens().stream()
                .anyMatch(token -> matcher.match(rule, sentence, token).isPresent()));
  }

  private static Map<String, String> differences(Finding finding, Rule.Example example) {
    Map<String, String> fields = Fields.of(finding);
    Map<String, String> differences = new TreeMap<>();
    example
        .expected()
        .forEach((field, wanted) -> {
          String got = fields.getOrDefault(field, "");
          if (!got.equals(wanted)) {
            differences.put(field, got);
          }
        });
    return differences;
  }
}
