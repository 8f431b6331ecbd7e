package org.chancery.desk.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;

/**
 * Reads documents by several threads and hands on the outcomes in the order of the documents. At
 * most two documents a thread are held at a time.
 */
final class InOrder<R> {

  private final int threads;
  private final Supplier<? extends Function<Received.Arrived, R>> reader;

  /**
   * @param reader asked for each document, by one thread; what it gives is used by several
   */
  InOrder(int threads, Supplier<? extends Function<Received.Arrived, R>> reader) {
    this.threads = threads;
    this.reader = reader;
  }

  /** Reads documents whose carrier does not matter. */
  static <R> InOrder<R> ofDocuments(int threads, Supplier<? extends Function<Document, R>> reader) {
    return new InOrder<>(
        threads,
        () -> {
          Function<Document, R> made = reader.get();
          return arrived -> made.apply(arrived.document());
        });
  }

  void read(Iterator<Received> intake, Ordered.Sink<Outcome<R>> sink) throws IOException {
    try (Ordered<Outcome<R>> outcomes = new Ordered<>(threads, sink)) {
      while (intake.hasNext()) {
        switch (intake.next()) {
          case Received.Refused(Problem problem) -> outcomes.addDone(new Outcome.Failed<>(problem));
          case Received.Arrived arrived -> {
            Function<Received.Arrived, R> read = reader.get();
            outcomes.add(() -> read(read, arrived));
          }
        }
      }
      outcomes.finish();
    }
  }

  /** One document cannot hurt another: whatever goes wrong in it becomes its own failure. */
  private static <R> Outcome<R> read(
      Function<Received.Arrived, R> reader, Received.Arrived arrived) {
    try {
      return new Outcome.Done<>(reader.apply(arrived));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed<>(arrived.unread(e));
    }
  }
}
