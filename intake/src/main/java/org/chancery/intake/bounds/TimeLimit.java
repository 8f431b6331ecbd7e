package org.chancery.intake.bounds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets work on one document last only so long. What counts is the processor's time, so that a busy
 * machine refuses nothing that an idle one reads.
 *
 * <p>Java cannot stop a thread that does not listen. Work that runs over its time is interrupted
 * and left behind on a daemon thread; that it ends some day is ensured by the bound on the size of
 * a document.
 */
public final class TimeLimit {

  /** Work that gets no processor is waited for, but not longer than so many times its limit. */
  private static final int MOST_WAITING = 20;

  /** Enough for every library here at the depth of nesting that is let through. */
  private static final long STACK_BYTES = 4L << 20;

  private TimeLimit() {}

  /**
   * Runs the work, at most for this time.
   *
   * @throws LimitException if it takes longer, or recurses too deeply
   * @throws IOException what the work throws; a failure of the program in it becomes one, too
   */
  public static <T> T run(Duration most, Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "intake", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    long waited = 0;
    while (true) {
      try {
        return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        waited++;
        if (waited >= MOST_WAITING || worked(thread).compareTo(most) >= 0) {
          task.cancel(true);
          throw LimitException.ofDocument("takes longer than " + most.toSeconds() + " s to read");
        }
      } catch (InterruptedException e) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        throw cause(e);
      }
    }
  }

  /** How long the thread had a processor; for ever, where the machine does not tell. */
  private static Duration worked(Thread thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos =
        threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.threadId()) : -1;
    return nanos < 0 ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofNanos(nanos);
  }

  private static IOException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case StackOverflowError _ -> LimitException.ofDocument("nested too deeply");
      case OutOfMemoryError _ -> LimitException.ofDocument("needs too much memory");
      case VirtualMachineError error -> throw error;
      case null -> new IOException("failed", e);
      case Throwable failure -> {
        String message = failure.getMessage();
        yield new IOException(
            message == null || message.isBlank() ? failure.getClass().getSimpleName() : message,
            failure);
      }
    };
  }
}
