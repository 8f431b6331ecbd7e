package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.desk.Examples.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GazetteerOptionTest {

  private static final String CONTENT =
      "The Harbour League met Portugal in Lisbon on Monday. Harbour Master General Oosterhuis said"
          + " that the Harbour League would open a new port.";

  @TempDir private Path folder;

  @Test
  void aPartyOfTheUsersOwnIsFoundUnderAnyOfItsNames() throws IOException {
    Run run = read(Examples.path("docs/gazetteer-example.tsv"));

    assertThat(kindOf(run, "League of Harbour States")).isEqualTo("grouping");
  }

  @Test
  void aWrongLineIsToldWithItsPlace() throws IOException {
    Path wrong = folder.resolve("wrong.tsv");
    Files.writeString(wrong, "# mine\nbody\tLEAGUE\tclub\tThe League\t\t\t\t\n");

    Run run = read(wrong.toString());

    assertThat(run.err()).isEqualTo("chancery: " + wrong + ":2: unknown kind of body \"club\"\n");
    assertThat(run.exitCode()).isEqualTo(65);
  }

  private Run read(String gazetteer) throws IOException {
    Path report = folder.resolve("report.txt");
    Files.writeString(report, CONTENT);
    return Examples.run("read", report.toString(), "--format", "json", "--gazetteer", gazetteer);
  }

  private static String kindOf(Run run, String name) {
    for (JsonNode actor : JsonMapper.shared().readTree(run.out()).get("actors")) {
      if (actor.get("name").stringValue().equals(name)) {
        return actor.get("kind").stringValue();
      }
    }
    return "no such party in " + run.out();
  }
}
