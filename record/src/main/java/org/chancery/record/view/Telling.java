package org.chancery.record.view;

import java.util.Optional;
import org.chancery.record.kept.FindingId;

/**
 * Where something is told: the sentence in its document.
 *
 * @param finding the finding that rests on it
 * @param document the document's id
 * @param title the document's title
 * @param source who published it
 * @param published when, as the source says
 * @param quotation the sentence
 * @param start of it in the document's text, in code points
 * @param end after its last code point
 */
public record Telling(
    FindingId finding,
    String document,
    Optional<String> title,
    Optional<String> source,
    Optional<String> published,
    String quotation,
    int start,
    int end) {}
