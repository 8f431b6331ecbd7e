package org.chancery.reading.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/rules.md} explains the whole language, and its examples are good. */
class RulesDocumentedTest {

  private final String manual =
      read(Path.of(System.getProperty("chancery.root", ".."), "docs/rules.md"));

  @ParameterizedTest
  @EnumSource(Pattern.Attribute.class)
  void everyAttributeIsExplained(Pattern.Attribute attribute) {
    assertThat(manual).contains("\n| `" + lower(attribute) + "` |");
  }

  @ParameterizedTest
  @EnumSource(Pattern.Flag.Kind.class)
  void everyFlagIsExplained(Pattern.Flag.Kind flag) {
    assertThat(manual).contains("\n| `" + lower(flag) + "` |");
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void everyOperatorIsExplained(Operator operator) {
    assertThat(manual).contains("\n| `" + lower(operator) + "` |");
  }

  @ParameterizedTest
  @EnumSource(Relation.Direction.class)
  void everyDirectionIsExplained(Relation.Direction direction) {
    assertThat(manual).contains("\n| `" + direction.sign + "` |");
  }

  @ParameterizedTest
  @EnumSource(FindingType.class)
  void everySettingAndRoleOfATypeIsNamed(FindingType type) {
    String row =
        manual
            .lines()
            .filter(line -> line.startsWith("| `" + type.label() + "` |"))
            .findFirst()
            .orElse("no row");
    assertThat(Stream.concat(type.settings().stream(), type.roles().stream()))
        .allSatisfy(name -> assertThat(row).contains("`" + name + "`"));
  }

  @TestFactory
  Stream<DynamicTest> everyPatternInTheManualIsOne() {
    return blocks("pattern").stream()
        .map(block ->
            DynamicTest.dynamicTest(
                block,
                () ->
                    assertThat(PatternParser.parse(block.strip(), Lexicon.EMPTY).toString())
                        .isNotEmpty()));
  }

  @Test
  void theRuleInTheManualIsOne() {
    List<String> blocks = blocks("yaml");

    assertThat(RuleFile.rules("rules.md", blocks.getFirst(), FindingType.COMMITMENT, Lexicon.EMPTY))
        .hasSize(1);
  }

  private List<String> blocks(String language) {
    return java.util.regex.Pattern.compile(
            "```" + language + "\n(.*?)```", java.util.regex.Pattern.DOTALL)
        .matcher(manual)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toList());
  }

  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
