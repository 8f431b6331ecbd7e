package org.chancery.record.view;

import java.util.List;
import java.util.Optional;

/**
 * One party: a person, a state or a body.
 *
 * @param name as most documents write it
 * @param kind {@code person}, {@code state}, …
 * @param side for whom it acts
 * @param names all ways in which documents write it
 * @param offices the earliest first
 * @param engagements in which it takes part, the latest first
 * @param statements that it made, the latest first
 * @param counterparts with whom it is engaged, the most frequent first
 */
public record Profile(
    String name,
    String kind,
    Optional<String> side,
    List<String> names,
    List<Office> offices,
    Listing engagements,
    Listing statements,
    List<Counterpart> counterparts) {

  public Profile {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
    counterparts = List.copyOf(counterparts);
  }

  /**
   * An office that documents or the gazetteer give the party.
   *
   * @param title in the words of the documents
   * @param of the state or body
   * @param from the first day that is known: the gazetteer's, else the first document's
   * @param until the last day that is known; empty where the gazetteer knows of no end
   * @param documents how many documents say so
   * @param source where the gazetteer has it from; empty where only documents say so
   */
  public record Office(
      String title,
      Optional<String> of,
      Optional<String> from,
      Optional<String> until,
      int documents,
      Optional<String> source) {}

  /**
   * Another side.
   *
   * @param engagements how many engagements with it the record tells of
   */
  public record Counterpart(String side, int engagements) {}
}
