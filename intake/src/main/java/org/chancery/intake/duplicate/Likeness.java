package org.chancery.intake.duplicate;

/**
 * How a text is related to one that came before.
 *
 * @param first what the earliest text of the report is called
 * @param like what the text is called that it is most like
 * @param kind how alike they are
 * @param share the share of runs of four words that the shorter has in common with the longer
 */
public record Likeness(String first, String like, Kind kind, double share) {

  /** How alike two texts are. */
  public enum Kind {
    /** The same words in the same order. */
    EXACT,
    /** One report, cut or edited by whoever printed it. */
    NEAR
  }

  public Likeness {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
    }
  }
}
