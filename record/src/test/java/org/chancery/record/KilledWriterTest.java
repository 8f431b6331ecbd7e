package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments: nothing that was acknowledged is lost, nothing is half there,
 * and the next program goes on.
 */
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final long SEED = 4;

  /** About as long as a batch takes, so that many a kill falls into its transaction. */
  private static final int LATEST_MILLIS = 300;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedOutlivesTheProgram() throws IOException, InterruptedException {
    Path file = folder.resolve("record.db");
    Random random = new Random(SEED);
    Set<String> acknowledged = new LinkedHashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      run(file, random, acknowledged);

      assertThat(acknowledged).as("goes on after " + kill).hasSizeGreaterThan(before);
      check(file, acknowledged);
    }
  }

  /** Runs a writer, and kills it a moment after it acknowledged something. */
  private static void run(Path file, Random random, Set<String> acknowledged)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("ready");
      acknowledged.add(out.readLine());
      Thread.sleep(random.nextInt(LATEST_MILLIS));
      // By its handle: the process itself would close the stream of what it said.
      process.toHandle().destroyForcibly();
      process.waitFor();
      // Lines that were printed before the kill are acknowledged as well; the last may be torn.
      String line;
      String last = "";
      while ((line = out.readLine()) != null) {
        if (!last.isEmpty()) {
          acknowledged.add(last);
        }
        last = line;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void check(Path file, Set<String> acknowledged) {
    try (OpenRecord record = OpenRecord.existing(new RecordAddress.InFile(file))) {
      String integrity =
          record
              .database()
              .read(
                  handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one());
      assertThat(integrity).isEqualTo("ok");
      assertThat(record.queries().documents()).containsAll(acknowledged);
      assertThat(record.verify(_ -> {}).faults()).isZero();
      assertThat(counted(record, "report WHERE happening_no NOT IN (SELECT no FROM happening)"))
          .as("reports of no happening")
          .isZero();
      assertThat(counted(record, "report"))
          .as("two meetings in every other document")
          .isGreaterThanOrEqualTo(
              2 * record.queries().documents().stream().filter(KilledWriterTest::even).count());
      for (String id : record.queries().documents()) {
        int number = Integer.parseInt(id.substring(1));
        assertThat(record.queries().findings(FindingQuery.ALL.in(id)))
            .as(id)
            .hasSize(number % 2 == 0 ? 10 : 0);
        assertThat(record.queries().content(id)).contains(KilledWriter.document(number));
      }
    }
  }

  private static boolean even(String id) {
    return Integer.parseInt(id.substring(1)) % 2 == 0;
  }

  private static long counted(OpenRecord record, String table) {
    return record
        .database()
        .<Long>read(
            handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }
}
