package org.chancery.intake.piece;

import java.io.IOException;
import org.chancery.intake.bounds.Budget;

/** Reads the items of one format. */
@FunctionalInterface
public interface ItemReader {

  /**
   * Begins to read an item.
   *
   * @param budget what the whole input may still ask for
   */
  Pieces read(Item item, Budget budget) throws IOException;
}
