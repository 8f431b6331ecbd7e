package org.chancery.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The passages of a text for the full-text search: its title, its paragraphs, and parts of very
 * long paragraphs. A passage's number tells the version it is of.
 */
final class Passages {

  /** By how many bits the number of the version goes before that of the passage. */
  static final int BITS = 16;

  private static final int MOST = (1 << BITS) - 1;

  /** Longer ones are cut at a blank: nobody looks for words that stand so far apart. */
  private static final int LONGEST = 2_000;

  private Passages() {}

  static long first(long version) {
    return version << BITS;
  }

  static long last(long version) {
    return first(version) + MOST;
  }

  static void put(Handle handle, Dialect dialect, long version, Optional<String> title, Text text) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO passage (no, passage_start, passage_end) VALUES (?, ?, ?)");
    title.ifPresent(words -> {
      batch.add(first(version), 0, 0);
      dialect.index(handle, first(version), words);
    });
    String value = text.value();
    int unit = 0;
    int codePoint = 0;
    long number = first(version) + 1;
    for (Span span : cut(text)) {
      codePoint += value.codePointCount(unit, span.start());
      int length = value.codePointCount(span.start(), span.end());
      batch.add(number, codePoint, codePoint + length);
      dialect.index(handle, number, Rows.storable(text.words(span)));
      unit = span.end();
      codePoint += length;
      if (number++ == last(version)) {
        break;
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static void remove(Handle handle, Dialect dialect, long version) {
    dialect.unindex(handle, first(version), last(version));
    handle.execute("DELETE FROM passage WHERE no BETWEEN ? AND ?", first(version), last(version));
  }

  private static List<Span> cut(Text text) {
    List<Span> spans = new ArrayList<>();
    for (Block block : text.blocks()) {
      int start = block.span().start();
      while (block.span().end() - start > LONGEST) {
        int blank = text.value().lastIndexOf(' ', start + LONGEST);
        int end = blank > start ? blank : whole(text.value(), start + LONGEST);
        spans.add(new Span(start, end));
        start = end;
      }
      spans.add(new Span(start, block.span().end()));
    }
    return spans;
  }

  /** Not between the two units of one code point. */
  private static int whole(String value, int at) {
    return Character.isLowSurrogate(value.charAt(at)) ? at - 1 : at;
  }
}
