package org.chancery.desk.web.ready;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps answers for those who ask the same. An answer is given again
 *
 * <ul>
 *   <li>for as long as the record is as it was when the answer was made,
 *   <li>else, where another program adds to the record, while it is no older than {@link #LATEST};
 *       a new one is then made beside it, unless it took long and the old one is not half so old:
 *       what many ask would else be made all the time,
 *   <li>but never after something was changed at the desk itself: see {@link #changed()}.
 * </ul>
 *
 * <p>What several ask at once is made once, and at any time only a few answers are made, in the
 * order of asking. They are made in threads of their own: those of the server, of which as many run
 * as there are processors, and each until it waits, are left to those who get what is ready. Safe
 * for use by several threads.
 */
public final class ReadyAnswers implements AutoCloseable {

  /** How far answers may stay behind what other programs add. */
  public static final Duration LATEST = Duration.ofSeconds(10);

  /** An answer is renewed no sooner than so many times as long as it took to make. */
  private static final int SPARING = 32;

  /** Of what is renewed beside, so much may wait; the rest is renewed when it is asked again. */
  private static final int RENEWED_LATER = 64;

  /** One answer takes at most this part of the room. */
  private static final int PARTS = 8;

  private final Supplier<String> state;
  private final LongSupplier nanos;
  private final long room;
  private final ExecutorService making;
  private final AtomicLong changes = new AtomicLong();
  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();
  private final ExecutorService renewing;
  private long taken;

  /**
   * An answer and when it was made.
   *
   * @param state of the record before it was made
   * @param changes so many had been made at the desk
   * @param begun when it began to be made, in nanoseconds
   * @param took how long it took, in nanoseconds
   */
  private record Kept(
      Shared answer, String state, long changes, long begun, long took, long bytes) {

    /** Whether it may be made anew before it has to be. */
    boolean isRenewedAt(Duration age) {
      return age.toNanos() >= Math.min(took * SPARING, LATEST.toNanos() / 2);
    }
  }

  /** An answer that is being made. */
  private record Flight(long changes, CompletableFuture<Shared> answer) {}

  /**
   * An answer as it is given.
   *
   * @param isBehind whether the record has changed since it was made
   * @param age how long ago it was made
   */
  public record Given(Shared answer, boolean isBehind, Duration age) {}

  /**
   * @param state a word that differs whenever the record, or else what answers depend on, does
   * @param nanos the time, as {@link System#nanoTime} tells it
   * @param room how many bytes of answers are kept at most
   * @param atOnce how many are made at a time
   */
  public ReadyAnswers(Supplier<String> state, LongSupplier nanos, long room, int atOnce) {
    this.state = state;
    this.nanos = nanos;
    this.room = room;
    this.making =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("making ", 1).factory());
    this.renewing =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(RENEWED_LATER),
            Thread.ofPlatform().daemon().name("renewing").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Something was changed at the desk: what was made before is given to nobody any more. */
  public void changed() {
    changes.incrementAndGet();
  }

  /**
   * The answer to what is asked under a key, ready or made now.
   *
   * @param key all that the answer depends on, besides the state
   * @throws RuntimeException what the maker throws
   */
  public Given answer(String key, Supplier<Shared> maker) {
    return ready(key, maker).orElseGet(() -> new Given(make(key, maker), false, Duration.ZERO));
  }

  /** The answer where one is ready; an old one is renewed beside. */
  public Optional<Given> ready(String key, Supplier<Shared> maker) {
    Optional<Kept> found = find(key).filter(one -> one.changes == changes.get());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Duration age = Duration.ofNanos(nanos.getAsLong() - found.get().begun);
    boolean behind = !found.get().state.equals(state.get());
    if (behind && age.compareTo(LATEST) > 0) {
      return Optional.empty();
    }
    if (behind && found.get().isRenewedAt(age)) {
      renew(key, maker);
    }
    return Optional.of(new Given(found.get().answer, behind, age));
  }

  /**
   * Makes something in its turn that is not kept.
   *
   * @throws RuntimeException what the maker throws
   */
  public <T> T inTurn(Supplier<T> maker) {
    return joined(CompletableFuture.supplyAsync(maker, making));
  }

  private void renew(String key, Supplier<Shared> maker) {
    if (!flights.containsKey(key)) {
      renewing.execute(() -> {
        boolean current = find(key).filter(one -> one.state.equals(state.get())).isPresent();
        if (!current) {
          try {
            make(key, maker);
          } catch (RuntimeException e) {
            // Whoever asks for it when the old one is too old is told.
            forget(key);
          }
        }
      });
    }
  }

  private Shared make(String key, Supplier<Shared> maker) {
    while (true) {
      Flight own = new Flight(changes.get(), new CompletableFuture<>());
      Flight other = flights.putIfAbsent(key, own);
      if (other == null) {
        return lead(key, own, maker);
      }
      if (other.changes == own.changes) {
        return joined(other.answer);
      }
      // It was begun before a change, and tells nothing of it.
      other.answer.handle((_, _) -> true).join();
    }
  }

  private static <T> T joined(CompletableFuture<T> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private Shared lead(String key, Flight flight, Supplier<Shared> maker) {
    try {
      Shared made =
          inTurn(() -> {
            long begun = nanos.getAsLong();
            String before = state.get();
            Shared answer = maker.get();
            long took = nanos.getAsLong() - begun;
            keep(key, new Kept(answer, before, flight.changes, begun, took, size(key, answer)));
            return answer;
          });
      flights.remove(key, flight);
      flight.answer.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      flights.remove(key, flight);
      flight.answer.completeExceptionally(e);
      throw e;
    }
  }

  private static long size(String key, Shared answer) {
    return answer.bytes() + 2L * key.length() + 200;
  }

  // ---- What is kept ---------------------------------------------------------------------------

  private Optional<Kept> find(String key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  private void keep(String key, Kept one) {
    if (!one.answer.mayBeKept() || one.bytes > room / PARTS) {
      forget(key);
      return;
    }
    synchronized (kept) {
      Kept before = kept.put(key, one);
      taken += one.bytes - (before == null ? 0 : before.bytes);
      // What was asked longest ago goes first.
      for (Iterator<Kept> oldest = kept.values().iterator(); taken > room && oldest.hasNext(); ) {
        taken -= oldest.next().bytes;
        oldest.remove();
      }
    }
  }

  private void forget(String key) {
    synchronized (kept) {
      Kept before = kept.remove(key);
      taken -= before == null ? 0 : before.bytes;
    }
  }

  /** How many bytes of answers are kept. */
  public long bytes() {
    synchronized (kept) {
      return taken;
    }
  }

  /** Makes nothing any more. */
  @Override
  public void close() {
    renewing.shutdownNow();
    making.shutdown();
  }
}
