package org.chancery.intake.piece;

import java.io.BufferedInputStream;
import java.io.InputStream;

/**
 * Bytes to be read.
 *
 * @param name what its document is called, or what the documents in it are called after
 * @param file the name of the file or entry, with its suffix
 * @param place where it stands, for messages
 * @param in its bytes, from the first; can be marked
 * @param known what its carrier says of it
 * @param inside whether it stands in a folder or archive, among files that may be no documents
 */
public record Item(
    String name, String file, String place, InputStream in, Known known, boolean inside) {

  /** So many bytes can be looked at before reading. */
  public static final int LOOK = 1 << 16;

  public Item {
    if (!in.markSupported()) {
      in = new BufferedInputStream(in, LOOK);
    }
  }
}
