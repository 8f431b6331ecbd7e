package org.chancery.record.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be looked at today.
 *
 * @param since what came into the record at this time or later is new
 * @param documents new ones, the latest first
 * @param newDocuments how many there are, those left out among them
 * @param agenda what lies ahead in the days that were asked for
 * @param overdue commitments whose day is past, and of which nobody said that they are settled
 * @param awaiting what nobody has reviewed in the latest of the new documents, the least certain
 *     first
 */
public record Overview(
    Instant since,
    List<Arrived> documents,
    int newDocuments,
    Agenda agenda,
    Listing overdue,
    Listing awaiting) {

  public Overview {
    documents = List.copyOf(documents);
  }

  /**
   * A document.
   *
   * @param recorded when it first came into the record
   * @param findings how many its current reading has
   */
  public record Arrived(
      String id,
      Optional<String> title,
      Optional<String> source,
      Optional<String> published,
      Instant recorded,
      int findings) {}
}
