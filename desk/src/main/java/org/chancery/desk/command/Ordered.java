package org.chancery.desk.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works by several threads and hands on the results in the order of the tasks. At most two tasks a
 * thread are held at a time.
 */
final class Ordered<R> implements AutoCloseable {

  /** Takes one result after the other. */
  @FunctionalInterface
  interface Sink<R> {
    void take(R result) throws IOException;
  }

  private static final int AHEAD = 2;

  private final int most;
  private final Sink<? super R> sink;
  private final ExecutorService pool;
  private final Deque<Future<R>> waiting = new ArrayDeque<>();

  Ordered(int threads, Sink<? super R> sink) {
    this.most = AHEAD * threads;
    this.sink = sink;
    this.pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
  }

  /** Waits where too many are held. */
  void add(Callable<R> task) throws IOException {
    add(pool.submit(task));
  }

  /** Adds what needs no work. */
  void addDone(R result) throws IOException {
    add(CompletableFuture.completedFuture(result));
  }

  private void add(Future<R> result) throws IOException {
    waiting.add(result);
    if (waiting.size() >= most) {
      sink.take(result(waiting.removeFirst()));
    }
  }

  /** Hands on what is still held. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      sink.take(result(waiting.removeFirst()));
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("work stopped", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends all work, done or not. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
