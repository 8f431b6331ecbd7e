package org.chancery.intake.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of a feed in their order, read as they are asked for. */
public interface Entries extends Closeable {

  /**
   * The next entry.
   *
   * @throws IOException if the feed is broken from here on
   */
  Optional<Entry> next() throws IOException;

  @Override
  default void close() throws IOException {}
}
