package org.chancery.record.view;

import java.util.List;
import org.chancery.record.query.Days;

/**
 * Who deals with whom.
 *
 * @param days of which it tells
 * @param links those between whom most passes first
 * @param total how many pairs of sides there are, those left out among them
 */
public record Network(Days days, List<Link> links, int total) {

  public Network {
    links = List.copyOf(links);
  }

  /**
   * What passes between two sides: a state's ISO 3166-1 alpha-3 code each, or the name of a body of
   * none.
   *
   * @param a before {@code b} in the order of code points
   * @param aName its usual name
   * @param engagements how many meetings, calls, visits and the like, held or planned
   * @param acts how many other happenings
   * @param commitments how many promises and requests
   */
  public record Link(
      String a, String aName, String b, String bName, int engagements, int acts, int commitments) {

    /** Of all sorts together. */
    public int all() {
      return engagements + acts + commitments;
    }
  }
}
