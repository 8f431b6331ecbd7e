package org.chancery.desk.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;

/**
 * Reads documents by several threads and hands on the outcomes in the order of the documents. At
 * most two documents a thread are held at a time.
 */
final class InOrder {

  /** Takes one outcome after the other. */
  @FunctionalInterface
  interface Sink {
    void take(Outcome outcome) throws IOException;
  }

  private static final int AHEAD = 2;

  private final int threads;
  private final Supplier<Engine> engine;

  /**
   * @param engine asked once, for the first document that there is
   */
  InOrder(int threads, Supplier<Engine> engine) {
    this.threads = threads;
    this.engine = engine;
  }

  void read(Iterator<Received> intake, Sink sink) throws IOException {
    Deque<Future<Outcome>> waiting = new ArrayDeque<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      while (intake.hasNext()) {
        waiting.add(
            switch (intake.next()) {
              case Received.Refused(Problem problem) ->
                  CompletableFuture.completedFuture(new Outcome.Failed(problem));
              case Received.Arrived arrived -> {
                Engine reader = engine.get();
                yield pool.submit(() -> read(reader, arrived));
              }
            });
        if (waiting.size() >= AHEAD * threads) {
          sink.take(result(waiting.removeFirst()));
        }
      }
      while (!waiting.isEmpty()) {
        sink.take(result(waiting.removeFirst()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** One document cannot hurt another: whatever goes wrong in it becomes its own failure. */
  private static Outcome read(Engine engine, Received.Arrived arrived) {
    try {
      return new Outcome.Done(engine.read(arrived.document()));
    } catch (RuntimeException | StackOverflowError e) {
      String message = e.getMessage();
      return new Outcome.Failed(
          new Problem(
              Problem.Kind.INTERNAL,
              arrived.place(),
              "the reader failed: "
                  + (message == null || message.isBlank()
                      ? e.getClass().getSimpleName()
                      : message)));
    }
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
