package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import org.chancery.record.query.Hits;

/**
 * A passage with what matched in it.
 *
 * @param words without the marks
 * @param matches in their order
 */
record Marked(String words, List<Match> matches) {

  /**
   * What matched, in code points from the beginning of the passage.
   *
   * @param end after its last
   */
  record Match(int start, int end) {}

  Marked {
    matches = List.copyOf(matches);
  }

  static Marked of(String marked) {
    StringBuilder words = new StringBuilder(marked.length());
    List<Match> matches = new ArrayList<>();
    int at = 0;
    int start = 0;
    for (int c : marked.codePoints().toArray()) {
      if (c == Hits.MARK) {
        start = at;
      } else if (c == Hits.UNMARK) {
        matches.add(new Match(start, at));
      } else {
        words.appendCodePoint(c);
        at++;
      }
    }
    return new Marked(words.toString(), matches);
  }
}
