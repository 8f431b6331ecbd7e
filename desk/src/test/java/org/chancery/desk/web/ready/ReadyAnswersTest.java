package org.chancery.desk.web.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chancery.desk.web.http.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was answered is given again while it is true enough, and not longer. */
class ReadyAnswersTest {

  private static final int ROOM = 100_000;

  private final AtomicReference<String> state = new AtomicReference<>("one");
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final ReadyAnswers ready = new ReadyAnswers(state::get, now::get, ROOM, 2);

  /** Answers with its number: how many were made before it. */
  private final Supplier<Shared> numbered =
      () -> Shared.of(Response.text(200, String.valueOf(made.incrementAndGet())));

  @AfterEach
  void close() {
    ready.close();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private String ask(String key) {
    return text(ready.answer(key, numbered).answer().with(""));
  }

  private static String text(Response response) {
    return response.body() instanceof Response.Body.Bytes(byte[] bytes)
        ? new String(bytes, StandardCharsets.UTF_8).strip()
        : "";
  }

  @Test
  void whileTheRecordIsAsItWasAnAnswerIsMadeOnce() {
    assertThat(ask("a")).isEqualTo("1");
    pass(Duration.ofDays(1));
    assertThat(ask("a")).isEqualTo("1");
    assertThat(ready.answer("a", numbered).isBehind()).isFalse();
  }

  @Test
  void whatDiffersInAnythingIsAnotherAnswer() {
    assertThat(ask("a")).isEqualTo("1");
    assertThat(ask("b")).isEqualTo("2");
  }

  @Test
  void aChangeAtTheDeskIsSeenAtOnce() {
    ask("a");
    ready.changed();
    assertThat(ask("a")).isEqualTo("2");
  }

  @Test
  void whatOthersAddIsSeenAfterAMomentAtTheLatest() {
    ask("a");
    state.set("two");
    pass(ReadyAnswers.LATEST.plusNanos(1));
    assertThat(ask("a")).isEqualTo("2");
  }

  @Test
  void aLittleBehindAnAnswerTellsItsAgeAndIsRenewedBeside() throws InterruptedException {
    ask("a");
    state.set("two");
    pass(Duration.ofSeconds(3));

    ReadyAnswers.Given old = answerUntilRenewed("a", numbered);

    assertThat(text(old.answer().with(""))).isEqualTo("1");
    assertThat(old.isBehind()).isTrue();
    assertThat(old.age()).isEqualTo(Duration.ofSeconds(3));
  }

  /** The answer there is, when another one was begun beside it. */
  private ReadyAnswers.Given answerUntilRenewed(String key, Supplier<Shared> maker)
      throws InterruptedException {
    CountDownLatch renewed = new CountDownLatch(1);
    ReadyAnswers.Given old =
        ready.answer(
            key,
            () -> {
              renewed.countDown();
              return maker.get();
            });
    renewed.await();
    return old;
  }

  @Test
  void whatTookLongIsRenewedLater() throws InterruptedException {
    Supplier<Shared> costly =
        () -> {
          pass(Duration.ofSeconds(1));
          return numbered.get();
        };
    ready.answer("costly", costly);
    ready.answer("cheap", numbered);
    state.set("two");
    pass(Duration.ofSeconds(3));
    ready.answer("costly", costly);
    // What is renewed is renewed in the order of asking.
    answerUntilRenewed("cheap", numbered);
    assertThat(text(ready.answer("costly", costly).answer().with(""))).isEqualTo("1");

    pass(Duration.ofSeconds(2));
    answerUntilRenewed("costly", costly);
  }

  @Test
  void whatIsReadyDoesNotWaitForWhatIsMade() throws Exception {
    ask("ready");
    int processors = Runtime.getRuntime().availableProcessors();
    CountDownLatch begun = new CountDownLatch(2);
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> slow = new ArrayList<>();
      for (int i = 0; i < 2 * processors; i++) {
        String key = "slow " + i;
        slow.add(
            readers.submit(() ->
                ready.answer(
                    key,
                    () -> {
                      begun.countDown();
                      // Computes, and never waits.
                      while (!done.get()) {
                        Thread.onSpinWait();
                      }
                      return numbered.get();
                    })));
      }
      begun.await();
      try {
        assertThat(readers.submit(() -> ask("ready")).get(10, TimeUnit.SECONDS)).isEqualTo("1");
      } finally {
        done.set(true);
      }
      for (Future<?> one : slow) {
        one.get();
      }
    }
  }

  @Test
  void whatManyAskAtOnceIsMadeOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(
            readers.submit(() ->
                text(
                    ready
                        .answer(
                            "a",
                            () -> {
                              begun.countDown();
                              await(go);
                              return numbered.get();
                            })
                        .answer()
                        .with(""))));
      }
      begun.await();
      go.countDown();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("1");
      }
    }
  }

  @Test
  void whatWasBegunBeforeAChangeIsNotForWhoAsksAfterIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> before =
          readers.submit(() ->
              text(
                  ready
                      .answer(
                          "a",
                          () -> {
                            begun.countDown();
                            await(go);
                            return numbered.get();
                          })
                      .answer()
                      .with("")));
      begun.await();
      ready.changed();
      Future<String> after = readers.submit(() -> ask("a"));
      go.countDown();

      assertThat(before.get()).isEqualTo("1");
      assertThat(after.get()).isEqualTo("2");
      assertThat(ask("a")).isEqualTo("2");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothingThatFailsIsKept() {
    assertThatThrownBy(() ->
            ready.answer(
                "a",
                () -> {
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    ready.answer("b", () -> Shared.of(Response.text(404, "nothing")));

    assertThat(ask("a")).isEqualTo("1");
    assertThat(ask("b")).isEqualTo("2");
  }

  @Test
  void theRoomIsBounded() {
    for (int i = 0; i < 100; i++) {
      ready.answer("key " + i, () -> Shared.of(Response.text(200, "x".repeat(5_000))));
      assertThat(ready.bytes()).isLessThanOrEqualTo(ROOM);
    }
    assertThat(ready.bytes()).isGreaterThan(ROOM / 2);
    ready.answer("large", () -> Shared.of(Response.text(200, "x".repeat(ROOM / 2))));
    assertThat(ready.ready("large", numbered)).isEmpty();
  }

  @Test
  void eachVisitorFindsTheOwnTokenAndNobodyElses() {
    Shared page = Shared.page(200, "<a MARK><b MARK>é", "MARK");

    assertThat(text(page.with("ada"))).isEqualTo("<a ada><b ada>é");
    assertThat(text(page.with("grace"))).isEqualTo("<a grace><b grace>é");
  }
}
