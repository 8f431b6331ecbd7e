package org.chancery.intake.piece;

import org.chancery.intake.received.Received;

/** One thing that reading an item gave. */
public sealed interface Piece {

  /** A document, or the reason why there is none. */
  record Done(Received received) implements Piece {}

  /** Something that has to be read in its turn, before the next piece is asked for. */
  record Inside(Item item) implements Piece {}
}
