package org.chancery.desk.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.record.kept.Failure;
import org.chancery.record.kept.Provenance;
import org.chancery.record.store.Writer;

/**
 * Reads documents and hands the readings to a writer.
 *
 * @param named as what the input of a failure is kept, so that it can be named again; nothing where
 *     it cannot
 * @param several whether there may be so many that progress is of interest
 */
record Readings(Terminal terminal, boolean several, Function<String, Optional<String>> named) {

  private record Read(Received.Arrived arrived, Reading reading) {}

  /**
   * @param threads so many documents are read at once
   * @param engine made with the first document
   * @param provenance tells where a document comes from
   */
  void keep(
      int threads,
      Supplier<Engine> engine,
      Function<Received.Arrived, Provenance> provenance,
      Iterator<Received> documents,
      Writer writer,
      Additions additions)
      throws IOException {
    InOrder<Read> reader =
        new InOrder<>(
            threads,
            () -> {
              Engine made = engine.get();
              return arrived -> new Read(arrived, made.read(arrived.document()));
            });
    try (Progress progress = new Progress(terminal, several && terminal.errIsTerminal())) {
      reader.read(
          documents,
          outcome -> {
            switch (outcome) {
              case Outcome.Done<Read>(Read(var arrived, Reading reading)) ->
                  writer.keep(arrived.document(), reading, provenance.apply(arrived));
              case Outcome.Failed<Read>(Problem problem) -> {
                progress.clear();
                terminal.say(problem.toString());
                writer.fail(
                    new Failure(
                        Optional.empty(),
                        named.apply(problem.input()),
                        problem.place(),
                        problem.message()));
                additions.failed(problem);
              }
            }
            progress.step();
          });
    }
  }
}
