package org.chancery.intake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.bounds.SourceException;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one input, however deep they lie in archives, in their order. Whatever is wrong
 * with one of them is told at its place, and the next one read.
 */
public final class Unpacking implements Iterator<Received>, Closeable {

  private record Open(Pieces pieces, String place) {}

  private final Formats formats;
  private final Budget budget;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Received next;

  /** That the last thing heard of this input was a failure, of which there may be echoes. */
  private boolean failing;

  public Unpacking(Item item, Formats formats, Budget budget) {
    this.formats = formats;
    this.budget = budget;
    this.next = enter(item).orElse(null);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      next = step().orElse(null);
    }
    return next != null;
  }

  @Override
  public Received next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no more documents");
    }
    Received result = next;
    next = null;
    return result;
  }

  private Optional<Received> step() {
    Open top = open.getFirst();
    Optional<Piece> piece;
    try {
      piece = top.pieces.next();
    } catch (IOException | RuntimeException e) {
      leave();
      return failed(top.place, e);
    }
    if (piece.isEmpty()) {
      leave();
      return Optional.empty();
    }
    failing = false;
    return switch (piece.get()) {
      case Piece.Done(Received received) -> Optional.of(received);
      case Piece.Inside(Item item) -> enter(item);
    };
  }

  private Optional<Received> enter(Item item) {
    if (open.size() >= budget.limits().depth() * 2) {
      return Optional.of(
          Received.Refused.of(
              Problem.Kind.LIMIT,
              item.place(),
              "archives within archives, more than " + budget.limits().depth() + " of them"));
    }
    try {
      open.addFirst(new Open(formats.open(item, budget), item.place()));
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return failed(item.place(), e);
    }
  }

  /** What broke inside an archive is told there; that the archive then breaks too is no news. */
  private Optional<Received> failed(String place, Exception e) {
    if (e instanceof LimitException limit) {
      if (limit.endsInput()) {
        close();
      }
      failing = true;
      return Optional.of(
          Received.Refused.of(Problem.Kind.LIMIT, place, String.valueOf(e.getMessage())));
    }
    boolean echo = failing;
    failing = true;
    String reason =
        e.getMessage() == null || e.getMessage().isBlank() ? "ends too early" : e.getMessage();
    return echo
        ? Optional.empty()
        : Optional.of(
            SourceException.isBehind(e)
                ? Received.Refused.io(place, "cannot be read: " + reason)
                : Received.Refused.data(place, "broken: " + reason));
  }

  private void leave() {
    try {
      open.removeFirst().pieces.close();
    } catch (IOException e) {
      // It was only read from: all that could be had of it was had.
      failing = true;
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      leave();
    }
  }
}
