package org.chancery.record.query;

import java.util.Optional;
import java.util.Set;
import org.chancery.record.kept.FindingType;

/**
 * What is looked for in the texts.
 *
 * @param words all of which a passage holds, in any of their forms; {@code "in this order"}, {@code
 *     either OR other}, {@code -without}
 * @param days when the documents were published
 * @param byMonth whether documents are counted by month and not by year
 * @param sides codes or names of one side, as the record writes them: only passages count in which
 *     something was found that it has a part in; all where there are none
 * @param type only passages count in which such a thing was found
 */
public record SearchQuery(
    String words,
    Days days,
    boolean byMonth,
    Set<String> sides,
    Optional<FindingType> type,
    int limit,
    int offset) {

  private static final int PAGE = 10;

  public SearchQuery {
    sides = Set.copyOf(sides);
    if (words.isBlank()) {
      throw new IllegalArgumentException("nothing to look for");
    }
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("no page: " + limit + " after " + offset);
    }
  }

  /** Of whatever was found in the passages. */
  public SearchQuery(String words, Days days, boolean byMonth, int limit, int offset) {
    this(words, days, byMonth, Set.of(), Optional.empty(), limit, offset);
  }

  public static SearchQuery of(String words) {
    return new SearchQuery(words, Days.ALL, false, PAGE, 0);
  }
}
