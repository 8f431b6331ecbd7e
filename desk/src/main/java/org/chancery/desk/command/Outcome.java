package org.chancery.desk.command;

import org.chancery.intake.received.Problem;
import org.chancery.reading.Reading;

/** What became of one document. */
sealed interface Outcome {

  record Done(Reading reading) implements Outcome {}

  record Failed(Problem problem) implements Outcome {}
}
