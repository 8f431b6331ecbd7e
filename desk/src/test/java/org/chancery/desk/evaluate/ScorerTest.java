package org.chancery.desk.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.chancery.reading.Reading;
import org.chancery.record.form.ReadingJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

  private static final String TABLE =
      """
      type          gold found  hits      P      R     F1
      engagements      4     4     3  0.750  0.750  0.750
      statements       2     3     1  0.333  0.500  0.400
      commitments      2     2     2  1.000  1.000  1.000
      requests         1     1     1  1.000  1.000  1.000
      omissions        1     2     1  0.500  1.000  0.667
      precedents       2     1     1  1.000  0.500  0.667
      events           4     7     3  0.429  0.750  0.545
      of the engagements found: status right 0.333, date right 1.000
      mean F1 0.718
      """;

  @TempDir Path folder;

  private Evaluation evaluation;

  @BeforeEach
  void scoreTheSmallGold() throws IOException {
    SmallGold.write(folder);
    evaluation =
        new Scorer(EnumSet.allOf(FindingType.class)).score(Gold.read(folder), SmallGold.readings());
  }

  @Test
  void theNumbersAreThoseWorkedOutByHand() {
    assertThat(new EvaluationTable(false).of(evaluation)).isEqualTo(TABLE);
  }

  @Test
  void theNumbersAreThoseOfTheScorerThatComesWithTheGold() throws Exception {
    Path script = Path.of(System.getProperty("chancery.root", ".."), "../shared/gold/score.py");
    assumeThat(script).exists();
    assumeThat(hasPython()).isTrue();
    Path readings = Files.createDirectory(folder.resolve("readings"));
    for (Map.Entry<String, Reading> reading : SmallGold.readings().entrySet()) {
      Files.write(
          readings.resolve(reading.getKey() + ".json"),
          new ReadingJson(ReadingJson.Form.LINE, false).bytes(reading.getValue()));
    }

    assertThat(python(script.toString(), folder.toString(), readings.toString()))
        .isEqualTo(new EvaluationTable(false).of(evaluation));
  }

  @Test
  void aTypeThatGoldLeavesOutIsNotScored() {
    assertThat(evaluation.texts().get(2).scores())
        .extracting(TextScore::type)
        .containsExactly(FindingType.OMISSIONS);
  }

  @Test
  void aTextWithoutAReadingCountsAsOneWithoutFindings() {
    Evaluation.Text unread = evaluation.texts().getLast();

    assertThat(unread.content()).isEmpty();
    assertThat(unread.scores())
        .allSatisfy(score -> assertThat(score.missed()).hasSize(score.gold()));
  }

  @Test
  void ofTwoEquallyGoodPairsTheEarlierIsTaken() {
    TextScore statements =
        evaluation.texts().getFirst().scores().stream()
            .filter(score -> score.type() == FindingType.STATEMENTS)
            .findFirst()
            .orElseThrow();

    assertThat(statements.matched()).hasSize(1);
    assertThat(statements.spurious().getFirst().sentence()).contains("again");
  }

  @Test
  void onlyTheTypesAskedForAreScored() throws IOException {
    Evaluation events =
        new Scorer(EnumSet.of(FindingType.EVENTS)).score(Gold.read(folder), SmallGold.readings());

    assertThat(events.totals())
        .extracting(Evaluation.Total::type)
        .containsExactly(FindingType.EVENTS);
  }

  @Test
  void accentsCaseAndPunctuationDoNotTellWordsApart() {
    assertThat(Words.of("Zoë’s CAFÉ—ﬁrst_²")).containsExactly("zoe", "s", "cafe", "first", "2");
  }

  @Test
  void exactHalvesAreRoundedToTheEvenDigit() {
    assertThat(Rounded.of(0.0625)).isEqualTo("0.062");
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String python(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "python3";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
