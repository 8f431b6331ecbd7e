package org.chancery.parser.token;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.text.Span;

/** The words found so far. */
final class Words {

  private final String s;
  private final List<Word> found;

  Words(String s, int expected) {
    this.s = s;
    this.found = new ArrayList<>(expected);
  }

  void add(int start, int end, boolean continues) {
    found.add(new Word(new Span(start, end), s.substring(start, end), continues));
  }

  List<Word> list() {
    return found;
  }
}
