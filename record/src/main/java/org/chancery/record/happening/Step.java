package org.chancery.record.happening;

import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.time.Edtf;

/**
 * A turn in the history of a happening: how far it had come, as the first document to say so says.
 *
 * @param standing how far
 * @param told the day of the document
 * @param date the day of the happening as told then
 * @param report the document's report, with the sentence
 */
public record Step(
    Standing standing, Optional<LocalDate> told, Optional<Edtf> date, Report report) {}
