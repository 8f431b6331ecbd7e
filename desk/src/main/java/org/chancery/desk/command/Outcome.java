package org.chancery.desk.command;

import org.chancery.intake.received.Problem;

/** What became of one document, or of one part of the input. */
sealed interface Outcome<R> {

  record Done<R>(R result) implements Outcome<R> {}

  record Failed<R>(Problem problem) implements Outcome<R> {}
}
