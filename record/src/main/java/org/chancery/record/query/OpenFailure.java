package org.chancery.record.query;

import java.time.Instant;

/**
 * Something that could not be read, and that no later run has tried again.
 *
 * @param recorded when it failed
 * @param input what to name to try it again
 * @param place where in the input
 * @param message why, in one line
 */
public record OpenFailure(Instant recorded, String input, String place, String message) {}
