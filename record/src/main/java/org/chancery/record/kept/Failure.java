package org.chancery.record.kept;

import java.util.Optional;

/**
 * Something could not be read.
 *
 * @param document its id, where it has one
 * @param input what to name to try it again; nothing where it came from the record itself
 * @param place where in the input
 * @param message why, in one line
 */
public record Failure(
    Optional<String> document, Optional<String> input, String place, String message) {

  /**
   * Begins the input of what somebody sent by a form: its name follows, and who sends it again
   * tries it again. From elsewhere it cannot be had.
   */
  public static final String SENT = "sent: ";
}
