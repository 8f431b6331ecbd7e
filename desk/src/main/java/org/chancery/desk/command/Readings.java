package org.chancery.desk.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.record.store.Writer;

/**
 * Reads documents and hands the readings to a writer.
 *
 * @param several whether there may be so many that progress is of interest
 */
record Readings(Terminal terminal, boolean several) {

  void keep(
      InOrder<Reading> reader, Iterator<Received> documents, Writer writer, Additions additions)
      throws IOException {
    try (Progress progress = new Progress(terminal, several && terminal.errIsTerminal())) {
      reader.read(
          documents,
          outcome -> {
            switch (outcome) {
              case Outcome.Done<Reading>(Reading reading) ->
                  writer.keep(reading.text().document(), reading);
              case Outcome.Failed<Reading>(Problem problem) -> {
                progress.clear();
                terminal.say(problem.toString());
                writer.fail(Optional.empty(), problem.place(), problem.message());
                additions.failed(problem);
              }
            }
            progress.step();
          });
    }
  }
}
