package org.chancery.record.query;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param documents how many documents hold the words
 * @param facets how many of them were published in each year, or in each month where that was asked
 *     for; the oldest first
 * @param hits the passages of this page, the best first
 */
public record Hits(int documents, List<Facet> facets, List<Hit> hits) {

  /** Begins a word that was looked for, within {@link Hit#marked()}. */
  public static final char MARK = '\u0002';

  /** Ends it. */
  public static final char UNMARK = '\u0003';

  public Hits {
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
  }

  /**
   * A period and its documents.
   *
   * @param period {@code 2025} or {@code 2025-01}; empty for documents without a date
   */
  public record Facet(String period, int documents) {}

  /**
   * One passage.
   *
   * @param document the id of its document
   * @param start where it stands in the document's text, in code points; the headline that a source
   *     gives apart from its text has an empty place at 0
   * @param end after its last code point
   * @param marked its words, those looked for between {@link #MARK} and {@link #UNMARK}
   */
  public record Hit(
      String document,
      Optional<String> title,
      Optional<String> published,
      int start,
      int end,
      String marked) {}
}
