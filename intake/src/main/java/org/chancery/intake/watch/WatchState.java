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
   * A feed.
   *
   * @param version what it was at the last successful poll
   * @param failures how many polls failed since
   * @param due when it is to be polled again
   */
  record Feed(URI address, Version version, int failures, Instant due) {}

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
  record Pending(String id, URI feed, URI address, Known known, int failures, Instant due) {}

  /** What is known of a feed; empty before its first poll. */
  Optional<Feed> feed(URI address);

  void put(Feed feed);

  /** Whether an entry was ever seen in a feed, whatever became of it. */
  boolean isKnown(URI feed, String id);

  /** Adds a pending entry, or changes it. */
  void put(Pending entry);

  /** The pending entries that are due, the oldest first. */
  List<Pending> due(Instant now);

  /** The entry was taken, or is given up: it is pending no longer, and known for ever. */
  void done(Pending entry);
}
