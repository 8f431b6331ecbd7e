package org.chancery.record.revision;

import java.time.Instant;
import java.util.Optional;
import org.chancery.record.kept.FindingId;

/**
 * One decision of a person about one finding. Later revisions count before earlier ones; none is
 * ever changed.
 *
 * @param no its number in this record, in the order of time
 * @param finding what was decided about
 * @param reading number of the reading in which the person saw it
 * @param localId the finding's id within that reading
 * @param note why, in the person's words
 * @param person who decided
 * @param recorded when
 */
public record Revision(
    long no,
    FindingId finding,
    long reading,
    String localId,
    Decision decision,
    Optional<String> note,
    String person,
    Instant recorded) {}
