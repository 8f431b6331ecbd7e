package org.chancery.record.outcome;

import org.chancery.record.revision.CommitmentStatus;

/**
 * What a later document suggests to have become of a commitment or request. Only a suggestion:
 * people decide.
 *
 * @param status what is suggested
 * @param undertaking what was promised or asked, with its sentence
 * @param sign what the later document says, with its sentence
 * @param likeness how much of what was promised or asked the later sentence speaks of, 0 to 1
 */
public record Suggestion(
    CommitmentStatus status, Undertaking undertaking, Sign sign, double likeness) {}
