package org.chancery.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;

/**
 * Gives bytes to one reader as if they were of its format. A reader may refuse them by an {@link
 * IOException}; what a library throws counts as one, since {@code Unpacking} takes it so. What its
 * own code throws is a mistake.
 */
final class Fuzzed {

  private static final Limits LIMITS =
      Limits.STANDARD
          .withDocumentBytes(1 << 20)
          .withExpansion(4 << 20, 20)
          .withEntries(1_000)
          .withTime(Duration.ofSeconds(20));

  private Fuzzed() {}

  static void read(byte[] bytes, ItemReader reader) {
    Budget budget = new Budget(LIMITS);
    Item item =
        new Item(
            "fuzzed",
            "fuzzed",
            "fuzzed",
            budget.input(new ByteArrayInputStream(bytes)),
            Known.NOTHING,
            false);
    try (Pieces pieces = reader.read(item, budget)) {
      for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
        check(next.get());
      }
    } catch (IOException | RuntimeException e) {
      if (isOurs(e)) {
        throw new AssertionError("a mistake of a reader", e);
      }
    }
  }

  private static void check(Piece piece) throws IOException {
    switch (piece) {
      case Piece.Done(Received.Arrived(var document, _, _, _)) -> {
        assertThat(document.id()).isNotBlank();
        // Lone halves of a code point could not be kept.
        String content = document.content();
        assertThat(new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .isEqualTo(content);
      }
      case Piece.Done(Received.Refused(Problem problem)) ->
          assertThat(problem.message()).isNotBlank();
      case Piece.Inside(Item inside) ->
          inside.in().transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** Whether the first that is no part of Java in the way to a failure is a class of intake. */
  private static boolean isOurs(Throwable failure) {
    return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
        .filter(RuntimeException.class::isInstance)
        .anyMatch(cause ->
            Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("org.chancery."))
                .isPresent());
  }
}
