package org.chancery.intake.piece;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.chancery.intake.received.Received;

/** The pieces of one item, in their order, made as they are asked for. */
public interface Pieces extends Closeable {

  /**
   * The next piece.
   *
   * @throws IOException if the item cannot be read any further
   */
  Optional<Piece> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /** No pieces at all. */
  static Pieces none() {
    return Optional::empty;
  }

  /** A single result. */
  static Pieces of(Received received) {
    return one(new Piece.Done(received));
  }

  /** A single piece. */
  static Pieces one(Piece piece) {
    return new Pieces() {
      private boolean given;

      @Override
      public Optional<Piece> next() {
        if (given) {
          return Optional.empty();
        }
        given = true;
        return Optional.of(piece);
      }
    };
  }
}
