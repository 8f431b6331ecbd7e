package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.desk.evaluate.SmallGold;
import org.chancery.record.Strait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

  @TempDir Path folder;

  private String strait;

  @BeforeEach
  void writeTheReport() throws IOException {
    strait = Files.writeString(folder.resolve("strait.txt"), Strait.CONTENT).toString();
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(Session.run().exitCode()).isEqualTo(64);
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(Session.run("--help").out()).contains("read", "explain", "evaluate", "completion");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Session.run("--version").out()).startsWith("chancery ").hasLineCount(1);
  }

  @Test
  void completionIsAScriptOfTheShell() {
    assertThat(Session.run("completion", "bash").out()).contains("complete -F");
    assertThat(Session.run("completion", "zsh").out()).contains("compinit");
  }

  @Test
  void anExplanationTellsParseRuleAndRoles() {
    Session session = Session.run("explain", "f1", strait);

    assertThat(session.out())
        .contains("sentence 1")
        .contains("Minister", "← Foreign 2")
        .contains("rule engagement.meet\n  in engagement.yaml\n  {lemma:meet} >nsubj {}")
        .contains("parties    Zoë Quist (ARL), p1, from “Zoë Quist” 19–28");
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void anExplanationOfAReadingNeedsItsText() throws IOException {
    Path kept = folder.resolve("kept.json");
    Files.writeString(kept, Session.run("read", strait, "--format", "json", "--with-text").out());
    Path without = folder.resolve("without.json");
    Files.writeString(without, Session.run("read", strait, "--format", "json").out());

    assertThat(Session.run("explain", "f5", kept.toString()).out()).contains("fisheries");
    assertThat(Session.run("explain", "f5", without.toString()).err())
        .contains("no reading with its text");
  }

  @Test
  void aFindingThatIsNotThereIsSaid() {
    Session session = Session.run("explain", "f99", strait);

    assertThat(session.err()).contains("no finding f99 (there are f1 to f10)");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void anEvaluationPrintsATable() throws IOException {
    SmallGold.write(folder);

    Session session = Session.run("evaluate", folder.toString());

    assertThat(session.out()).startsWith("type ").endsWith("mean F1 0.718\n");
  }

  @Test
  void theDetailNamesMissesAndSpuriousFindings() throws IOException {
    SmallGold.write(folder);

    assertThat(Session.run("evaluate", folder.toString(), "--detail", "--only", "event").out())
        .contains("  miss     events: Osten (OST) SANCTION Narvia (NRV), actual")
        .contains("  spurious events: Narvia (NRV) SANCTION Osten (OST), actual")
        .doesNotContain("statements");
  }

  @Test
  void anEvaluationInJsonHoldsTheNumbers() throws IOException {
    SmallGold.write(folder);

    var tree =
        JsonMapper.shared()
            .readTree(Session.run("evaluate", folder.toString(), "--format", "json").out());

    assertThat(tree.at("/types/events/hits").intValue()).isEqualTo(3);
  }

  @Test
  void anEvaluationAsAPageMarksTheText() throws IOException {
    SmallGold.write(folder);

    assertThat(Session.run("evaluate", folder.toString(), "--format", "html").out())
        .contains("<mark class=\"missed\">Osten expelled three Narvian diplomats.</mark>")
        .doesNotContain("http");
  }

  @Test
  void aFolderWithoutGoldIsNoInput() {
    Session session = Session.run("evaluate", folder.toString());

    assertThat(session.err()).contains("no gold here");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aTypeThatIsNoneIsWrongUsage() throws IOException {
    SmallGold.write(folder);

    assertThat(Session.run("evaluate", folder.toString(), "--only", "rumours").exitCode())
        .isEqualTo(64);
  }
}
