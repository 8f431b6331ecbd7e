package org.chancery.intake.fuzz;

import java.io.IOException;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Pieces;

/** Reads the items of one format. */
@FunctionalInterface
interface ItemReader {

  /**
   * Begins to read an item.
   *
   * @param budget what the whole input may still ask for
   */
  Pieces read(Item item, Budget budget) throws IOException;
}
