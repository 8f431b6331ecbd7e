package org.chancery.record.kept;

/**
 * A document that is now safe in the record.
 *
 * @param document its id
 * @param change what became of it
 * @param version the number of its version
 * @param findings how many the reading has
 */
public record Kept(String document, Change change, int version, int findings) {

  /** What became of it. */
  public enum Change {
    /** The record did not hold it. */
    NEW,
    /** The record held other versions of it. */
    CHANGED,
    /** The record held this version, read by another reader. */
    REREAD
  }
}
