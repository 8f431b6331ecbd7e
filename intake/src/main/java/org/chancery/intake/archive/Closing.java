package org.chancery.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;

/** Pieces that close what they were made from. */
record Closing(Pieces pieces, Closeable source) implements Pieces {

  @Override
  public Optional<Piece> next() throws IOException {
    return pieces.next();
  }

  @Override
  public void close() throws IOException {
    pieces.close();
    source.close();
  }
}
