package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserGazetteerTest {
  private static final String TWO_BODIES =
      """
      # a file of one's own
      body\tTEA-LEAGUE\tgrouping\tTea League\tTL\t\tIND|LKA\t
      body\tG7\tgrouping\tGroup of Eight Minus One\tG7\t\tJPN\t
      """;

  @Test
  void linesAreAdded() throws IOException {
    assertThat(with(TWO_BODIES).longestMatch(List.of("Tea", "League"), 0)).isPresent();
  }

  @Test
  void aLineWithAKnownKeyReplaces() throws IOException {
    assertThat(with(TWO_BODIES).body("G7").orElseThrow().members()).containsExactly("JPN");
  }

  @Test
  void theStandardGazetteerStaysAsItWas() throws IOException {
    with(TWO_BODIES);
    assertThat(Gazetteer.standard().body("TEA-LEAGUE")).isEmpty();
  }

  @Test
  void aHolderMayBelongToABodyOfTheSameFile() throws IOException {
    String holder = "holder\tAda Leaf\t\tTEA-LEAGUE\tpresident\t2020\t\town notes\n";
    assertThat(with(TWO_BODIES + holder).holders("Leaf"))
        .extracting(Holder::role)
        .containsExactly(Role.HEAD_OF_BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "planet|Mars; unknown kind of line",
        "body|X-1|grouping|X; body lines have 8 columns, this one has 4",
        "body|X-1|club|X|||| ; unknown kind of body",
        "body|X-1|grouping|X||QQQ|| ; no state has the code QQQ",
        "body|x 1|grouping|X|||| ; no id of a body",
        "body|FRA|grouping|X|||| ; may not be a state's code",
        "holder|A B||FRA|grand vizier|||s; no office has the title grand vizier",
        "holder|A B||FRA|president|June|2020|s; no EDTF date: June",
        "holder|A B||FRA|president|2021|2020|s; ends before it begins",
        "office|grand vizier||wizard| ; unknown role",
        "state|fra|France||||||; no alpha-3 code",
      })
  void aWrongLineIsRefusedWithFileAndLine(String line, String problem) {
    String file = "# first line\n" + line.replace('|', '\t') + "\n";
    assertThatThrownBy(() -> with(file))
        .isInstanceOf(GazetteerException.class)
        .hasMessageStartingWith("mine.tsv:2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void aKeyTwiceInOneFileIsRefused() {
    assertThatThrownBy(() -> with("office\tvizier\t\tother\t\noffice\tVizier\t\tother\t\n"))
        .hasMessageStartingWith("mine.tsv:2: a second office line");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("latin.tsv"), new byte[] {'#', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> Gazetteer.standard().with(file))
        .isInstanceOf(GazetteerException.class)
        .hasMessageEndingWith("is not UTF-8");
  }

  private static Gazetteer with(String lines) throws IOException {
    return Gazetteer.standard().with("mine.tsv", new StringReader(lines));
  }
}
