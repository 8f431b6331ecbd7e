package org.chancery.desk.format;

import org.chancery.reading.document.Sha256;

/** File names made of document ids. */
public final class FileName {

  private static final int LONGEST = 100;
  private static final int DIGEST = 8;

  private FileName() {}

  /**
   * A name that is safe in every file system, without suffix. An id of letters, digits, {@code .},
   * {@code _} and {@code -} is its own name; any other gets part of its digest, so that different
   * ids have different names.
   */
  public static String of(String id) {
    String safe = id.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^[.-]+", "_");
    if (safe.equals(id) && id.length() <= LONGEST) {
      return id;
    }
    int whole = Math.min(LONGEST, safe.codePointCount(0, safe.length()));
    String head = safe.substring(0, safe.offsetByCodePoints(0, whole));
    return head + "-" + Sha256.of(id).substring(0, DIGEST);
  }
}
