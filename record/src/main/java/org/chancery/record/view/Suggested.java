package org.chancery.record.view;

import org.chancery.record.revision.CommitmentStatus;

/**
 * What a later document suggests to have become of a commitment or request: only a suggestion,
 * people decide.
 *
 * @param telling the sentence that suggests it
 */
public record Suggested(CommitmentStatus status, Telling telling) {}
