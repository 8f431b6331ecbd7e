package org.chancery.desk.answer;

import java.util.List;
import java.util.Optional;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;

/**
 * A place in a list that is made anew for each page: after an entry, or, where that is gone, after
 * as many as there were.
 *
 * @param count how many come before
 * @param entry the last of them
 */
record Place(int count, String entry) {

  /** No list is read further: days make it shorter. */
  private static final int FURTHEST = 5_000;

  /** So many entries may have come before it since. */
  private static final int MOVED = 20;

  /**
   * Reads a cursor.
   *
   * @throws UnansweredException if it is none
   */
  static Place parse(String cursor) {
    if (!cursor.matches("[0-9]{1,4}\\.[0-9a-z]+")) {
      throw UnansweredException.wrong("cursor", "cursor: not one that was given: " + cursor);
    }
    int dot = cursor.indexOf('.');
    int count = Integer.parseInt(cursor.substring(0, dot));
    if (count > FURTHEST) {
      throw UnansweredException.wrong("cursor", "cursor: too far, ask for fewer days");
    }
    return new Place(count, cursor.substring(dot + 1));
  }

  /** How many entries are needed to find it. */
  int reach() {
    return count + MOVED;
  }

  /** How many entries of a list come before it. */
  int in(Listing listing) {
    List<Entry> entries = listing.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).id().equals(entry)) {
        return i + 1;
      }
    }
    return Math.min(count, entries.size());
  }

  /** The cursor after a page; none where it is the last. */
  static Optional<String> after(Listing page, int from) {
    int count = from + page.entries().size();
    return page.entries().isEmpty() || count >= page.total() || count > FURTHEST
        ? Optional.empty()
        : Optional.of(count + "." + page.entries().getLast().id());
  }
}
