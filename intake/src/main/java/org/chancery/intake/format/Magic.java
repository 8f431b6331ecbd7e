package org.chancery.intake.format;

import java.util.List;
import java.util.Optional;

/** Beginnings of files that hold no text that is read, so that they can be named. */
final class Magic {

  private record Beginning(String bytes, String words) {}

  private static final List<Beginning> KNOWN =
      List.of(
          new Beginning("\u0089PNG", "a picture"),
          new Beginning("\u00ff\u00d8\u00ff", "a picture"),
          new Beginning("GIF8", "a picture"),
          new Beginning("II*\u0000", "a picture"),
          new Beginning("MM\u0000*", "a picture"),
          new Beginning("\u00d0\u00cf\u0011\u00e0", "an office file"),
          new Beginning("{\\rtf", "rich text"),
          new Beginning("7z\u00bc\u00af", "a 7z archive"),
          new Beginning("Rar!", "a RAR archive"),
          new Beginning("\u00fd7zXZ", "an xz file"),
          new Beginning("BZh9", "a bzip2 file"),
          new Beginning("\u0028\u00b5\u002f\u00fd", "a Zstandard file"),
          new Beginning("SQLite format 3", "a database"),
          new Beginning("\u007fELF", "a program"),
          new Beginning("ID3", "a recording"),
          new Beginning("OggS", "a recording"),
          new Beginning("PAR1", "a Parquet file"));

  private Magic() {}

  static Optional<String> of(String latin) {
    return KNOWN.stream()
        .filter(known -> latin.startsWith(known.bytes))
        .map(Beginning::words)
        .findFirst();
  }
}
