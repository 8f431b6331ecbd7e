package org.chancery.record.kept;

import java.time.Instant;

/**
 * That a reader read one version of a document.
 *
 * @param no its number in this record
 * @param reader version of the reader and of its parser
 * @param findings how many it found
 * @param recorded when it was recorded
 * @param current whether it is the one that counts: of the latest version, by the latest reader
 */
public record KeptReading(
    long no, String reader, int findings, Instant recorded, boolean current) {}
