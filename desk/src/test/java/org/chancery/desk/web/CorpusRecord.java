package org.chancery.desk.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.chancery.desk.command.Engine;
import org.chancery.desk.command.InstalledEngine;
import org.chancery.intake.Intake;
import org.chancery.intake.IntakeSettings;
import org.chancery.intake.publisher.Publishers;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Provenance;
import tools.jackson.databind.json.JsonMapper;

/** Fills a record with real releases, where they stand beside the project: the first short ones. */
final class CorpusRecord {

  private static final Path CORPUS =
      Path.of(System.getProperty("chancery.root", ".."), "..", "shared", "corpus");

  /** How many of each file. Together more than two thousand. */
  private static final Map<String, Integer> WANTED = new LinkedHashMap<>();

  static {
    WANTED.put("state.jsonl.gz", 700);
    WANTED.put("wh.jsonl.gz", 700);
    WANTED.put("auspm.jsonl.gz", 660);
  }

  /** In characters: long ones would take minutes. */
  private static final int SHORTEST = 300;

  private static final int LONGEST = 1_500;
  private static final int THREADS = 2;

  private record Read(Received.Arrived arrived, Reading reading) {}

  private CorpusRecord() {}

  /** Whether there are any. */
  static boolean isThere() {
    return Files.isDirectory(CORPUS);
  }

  /**
   * Reads them and keeps them, as {@code add} does.
   *
   * @param folder for what is needed in between
   */
  static void keep(OpenRecord record, Path folder) throws Exception {
    Path chosen = Files.createTempFile(folder, "corpus", ".jsonl");
    choose(chosen);
    Engine engine = InstalledEngine.make(Optional.empty());
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Intake intake =
            new Intake(
                List.of(chosen.toString()),
                IntakeSettings.STANDARD,
                InputStream.nullInputStream());
        var writer = record.writer("add", "test", _ -> {})) {
      Queue<Future<Read>> reading = new ArrayDeque<>();
      while (intake.hasNext() || !reading.isEmpty()) {
        if (intake.hasNext() && reading.size() < 4 * THREADS) {
          if (intake.next() instanceof Received.Arrived arrived) {
            reading.add(threads.submit(() -> new Read(arrived, engine.read(arrived.document()))));
          }
        } else {
          Read read = reading.remove().get();
          writer.keep(
              read.arrived.document(),
              read.reading,
              Provenance.of(read.arrived.document(), read.arrived.origin(), Publishers.standard()));
        }
      }
    }
  }

  private static void choose(Path chosen) throws IOException {
    try (Writer out = Files.newBufferedWriter(chosen)) {
      for (Map.Entry<String, Integer> file : WANTED.entrySet()) {
        int left = file.getValue();
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(CORPUS.resolve(file.getKey()))),
                    StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
            int length = JsonMapper.shared().readTree(line).path("text").stringValue("").length();
            if (length >= SHORTEST && length <= LONGEST) {
              out.write(line + "\n");
              left--;
            }
          }
        }
      }
    }
  }
}
