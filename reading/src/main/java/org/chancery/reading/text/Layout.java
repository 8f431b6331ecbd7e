package org.chancery.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds headlines, paragraphs, list items and datelines. */
final class Layout {

  private Layout() {}

  static List<Block> blocks(String value) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < value.length()) {
      int end = value.indexOf('\n', start);
      end = end < 0 ? value.length() : end;
      if (!value.substring(start, end).isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end), Optional.empty()));
      }
      start = end + 1;
    }
    return List.copyOf(blocks);
  }
}
