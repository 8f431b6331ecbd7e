package org.chancery.intake.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.piece.Known;

/**
 * What a watch remembers between two polls and two runs. An entry is pending from when it is first
 * seen until it is taken or given up; each change is to be kept before the method returns, so that
 * nothing is lost and nothing fetched twice whenever the program stops.
 */
public interface WatchState {

  /**
   * A feed, or a sitemap.
   *
   * @param version what it was at the last successful poll
   * @param failures how many polls failed since
   * @param due when it is to be polled again
   * @param partOf the sitemap that names it, where a user does not
   */
  record Feed(URI address, Version version, int failures, Instant due, Optional<URI> partOf) {

    /** One that was never polled. */
    public static Feed unknown(URI address) {
      return new Feed(address, Version.NONE, 0, Instant.EPOCH, Optional.empty());
    }

    /** The same after a poll. */
    public Feed polled(Version seen, int failed, Instant next) {
      return new Feed(address, seen, failed, next, partOf);
    }
  }

  /**
   * An entry whose document is to be fetched.
   *
   * @param id what its feed calls it
   * @param feed the feed it was seen in
   * @param address where its document stands
   * @param known what the feed says of it
   * @param failures how often fetching it failed
   * @param due when it is to be fetched
   */
  record Pending(String id, URI feed, URI address, Known known, int failures, Instant due) {

    /** The same after it could not be fetched. */
    Pending failed(Instant next) {
      return new Pending(id, feed, address, known, failures + 1, next);
    }
  }

  /** What is known of a feed; empty before its first poll. */
  Optional<Feed> feed(URI address);

  /** The sitemaps that a sitemap names, in the order of their addresses. */
  List<Feed> partsOf(URI address);

  void put(Feed feed);

  /**
   * Whether an entry was ever seen in a feed, or another with the same address in any, whatever
   * became of it.
   */
  boolean isKnown(URI feed, String id, URI address);

  /** Adds pending entries, all or none. */
  void add(List<Pending> entries);

  /** Changes a pending entry. */
  void put(Pending entry);

  /** The pending entries that are due, the oldest first; at most so many. */
  List<Pending> due(Instant now, int most);

  /** The entry was taken, or is given up: it is pending no longer, and known for ever. */
  void done(Pending entry);
}
