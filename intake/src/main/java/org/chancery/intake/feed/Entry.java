package org.chancery.intake.feed;

import java.util.Optional;
import org.chancery.reading.document.PublicationDate;

/**
 * One entry of a feed or sitemap.
 *
 * @param id what the feed calls it; its address where it gives no other name
 * @param address where its document stands
 * @param title its headline
 * @param published when it was published, or last changed where only that is told
 * @param author who wrote it
 * @param source who publishes the feed
 * @param html its content or else its summary
 * @param whole whether that is said to be the content and no summary
 * @param list whether its address is that of another sitemap, not of a document
 */
public record Entry(
    String id,
    Optional<String> address,
    Optional<String> title,
    Optional<PublicationDate> published,
    Optional<String> author,
    Optional<String> source,
    Optional<String> html,
    boolean whole,
    boolean list) {}
