package org.chancery.record.kept;

import java.time.Instant;
import java.util.Optional;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.time.Edtf;

/**
 * The times of a finding, kept apart since none follows from another: a meeting of Monday is told
 * on Tuesday, published on Wednesday and recorded a year later.
 *
 * @param said when its words were spoken or written, where the document tells
 * @param published when the document was published, as its source says
 * @param happened when it took or is to take place; of a commitment, until when it is due
 * @param recorded when it came into this record
 */
public record Times(
    Optional<Edtf> said,
    Optional<PublicationDate> published,
    Optional<Edtf> happened,
    Instant recorded) {}
