package org.chancery.record.query;

/**
 * What is looked for in the texts.
 *
 * @param words all of which a passage holds, in any of their forms; {@code "in this order"}, {@code
 *     either OR other}, {@code -without}
 * @param days when the documents were published
 * @param byMonth whether documents are counted by month and not by year
 */
public record SearchQuery(String words, Days days, boolean byMonth, int limit, int offset) {

  private static final int PAGE = 10;

  public SearchQuery {
    if (words.isBlank()) {
      throw new IllegalArgumentException("nothing to look for");
    }
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("no page: " + limit + " after " + offset);
    }
  }

  public static SearchQuery of(String words) {
    return new SearchQuery(words, Days.ALL, false, PAGE, 0);
  }
}
