package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void aLineEndsWithCarriageReturnAndLineFeed() {
    assertThat(new ContentLines().add("VERSION", "2.0")).hasToString("VERSION:2.0\r\n");
  }

  @Test
  void whatDividesValuesIsEscaped() {
    assertThat(new ContentLines().text("SUMMARY", "A, B; \\ C\nD"))
        .hasToString("SUMMARY:A\\, B\\; \\\\ C\\nD\r\n");
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(new ContentLines().text("SUMMARY", "A\u0007B\u001bC"))
        .hasToString("SUMMARY:ABC\r\n");
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctets() {
    String lines = new ContentLines().text("SUMMARY", "Zoë 🚢 ".repeat(40)).toString();

    assertThat(lines.split("\r\n"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void aFoldedLineUnfoldsToItself() {
    String words = "Zoë 🚢 meets 東京 again ".repeat(20);
    String lines = new ContentLines().text("SUMMARY", words).toString();

    assertThat(Arrays.stream(lines.split("\r\n")).skip(1)).allMatch(line -> line.startsWith(" "));
    assertThat(lines.replace("\r\n ", "")).isEqualTo("SUMMARY:" + words + "\r\n");
  }

  @Test
  void seventyFiveOctetsStandOnOneLine() {
    assertThat(new ContentLines().add("X", "a".repeat(73)).toString()).hasLineCount(1);
    assertThat(new ContentLines().add("X", "a".repeat(74)).toString()).hasLineCount(2);
  }
}
