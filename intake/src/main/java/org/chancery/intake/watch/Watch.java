package org.chancery.intake.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.feed.Entries;
import org.chancery.intake.feed.Entry;
import org.chancery.intake.feed.FeedPieces;
import org.chancery.intake.feed.JsonFeed;
import org.chancery.intake.feed.XmlFeed;
import org.chancery.intake.fetch.Answer;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.format.Formats;
import org.chancery.intake.format.Unpacking;
import org.chancery.intake.lines.FieldNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.watch.WatchState.Feed;
import org.chancery.intake.watch.WatchState.Pending;

/**
 * Polls feeds and hands on the documents of new entries, each once. Feeds that did not change are
 * not sent again; a feed or document that fails is asked again later, and ever later the more often
 * it fails; a document that keeps failing becomes a problem.
 *
 * <p>Entries are fetched from the feed's own host alone. A watch has no clock and no thread:
 * whoever runs it calls {@link #poll} with the time.
 */
public final class Watch {

  private static final int MOST_FAILURES = 8;
  private static final int MOST_ENTRIES = 100_000;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Fetcher fetcher;
  private final WatchState state;
  private final Limits limits;
  private final Duration interval;
  private final Duration firstWait;
  private final Map<String, Instant> asked = new HashMap<>();

  /**
   * @param interval how long a feed is left alone after a poll
   * @param firstWait how long after a first failure; doubled with each one more
   */
  public Watch(
      Fetcher fetcher, WatchState state, Limits limits, Duration interval, Duration firstWait) {
    this.fetcher = fetcher;
    this.state = state;
    this.limits = limits;
    this.interval = interval;
    this.firstWait = firstWait;
  }

  /**
   * Polls the feeds that are due and fetches the entries that are.
   *
   * @param sink takes each document or problem; an entry counts as taken once it has returned
   */
  public void poll(List<URI> feeds, Instant now, Consumer<Received> sink) {
    for (URI address : feeds) {
      Feed feed =
          state.feed(address).orElseGet(() -> new Feed(address, Version.NONE, 0, Instant.MIN));
      if (!feed.due().isAfter(now) && mayAsk(address, now)) {
        pollFeed(feed, now, sink);
      }
    }
    for (Pending entry : state.due(now)) {
      if (mayAsk(entry.address(), now)) {
        take(entry, now, sink);
      }
    }
  }

  /** Keeps the pace that a host asks for in its robots.txt. */
  private boolean mayAsk(URI address, Instant now) {
    String host = String.valueOf(address.getRawAuthority());
    Instant last = asked.get(host);
    if (last != null && last.plus(fetcher.pace(address)).isAfter(now)) {
      return false;
    }
    asked.put(host, now);
    return true;
  }

  private void pollFeed(Feed feed, Instant now, Consumer<Received> sink) {
    switch (fetcher.fetch(feed.address(), feed.version())) {
      case Answer.Unchanged _ ->
          state.put(new Feed(feed.address(), feed.version(), 0, now.plus(interval)));
      case Answer.Content content -> {
        try {
          addEntries(feed.address(), content, now);
          state.put(new Feed(feed.address(), content.version(), 0, now.plus(interval)));
        } catch (IOException e) {
          // Without its version, the next poll gets the whole feed again.
          failedFeed(feed, now, Optional.empty());
          sink.accept(
              Received.Refused.data(
                  feed.address().toString(), "broken: " + String.valueOf(e.getMessage())));
        }
      }
      case Answer.Failed failed -> {
        failedFeed(feed, now, failed.retryAfter());
        sink.accept(
            Received.Refused.of(failed.kind(), feed.address().toString(), failed.message()));
      }
    }
  }

  private void failedFeed(Feed feed, Instant now, Optional<Duration> asked) {
    int failures = feed.failures() + 1;
    state.put(new Feed(feed.address(), feed.version(), failures, now.plus(wait(failures, asked))));
  }

  private void addEntries(URI feed, Answer.Content content, Instant now) throws IOException {
    Set<String> here = new HashSet<>();
    try (Entries entries = entries(content.body())) {
      for (Optional<Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
        Entry entry = next.get();
        boolean isNew = here.add(entry.id()) && !state.isKnown(feed, entry.id());
        Optional<URI> address = entry.address().flatMap(a -> onHost(content.address(), a));
        if (isNew && address.isPresent()) {
          state.put(
              new Pending(
                  entry.id(), feed, address.get(), FeedPieces.known(entry, Known.NOTHING), 0, now));
        }
        if (here.size() > MOST_ENTRIES) {
          throw new IOException("more than " + MOST_ENTRIES + " entries");
        }
      }
    }
  }

  private static Entries entries(byte[] body) throws IOException {
    int at = 0;
    while (at < body.length && (body[at] <= ' ')) {
      at++;
    }
    return at < body.length && body[at] == '{'
        ? new JsonFeed(new ByteArrayInputStream(body))
        : new XmlFeed(new ByteArrayInputStream(body));
  }

  private static Optional<URI> onHost(URI feed, String address) {
    try {
      URI absolute = feed.resolve(address.strip());
      return String.valueOf(absolute.getHost()).equalsIgnoreCase(feed.getHost())
          ? Optional.of(absolute)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void take(Pending entry, Instant now, Consumer<Received> sink) {
    switch (fetcher.fetch(entry.address(), Version.NONE)) {
      case Answer.Content content -> {
        read(entry, content, sink);
        state.done(entry);
      }
      case Answer.Unchanged _ -> state.done(entry);
      case Answer.Failed failed -> {
        int failures = entry.failures() + 1;
        if (!failed.again() || failures >= MOST_FAILURES) {
          sink.accept(
              Received.Refused.of(failed.kind(), entry.address().toString(), failed.message()));
          state.done(entry);
        } else {
          state.put(
              new Pending(
                  entry.id(),
                  entry.feed(),
                  entry.address(),
                  entry.known(),
                  failures,
                  now.plus(wait(failures, failed.retryAfter()))));
        }
      }
    }
  }

  private void read(Pending entry, Answer.Content content, Consumer<Received> sink) {
    Known known =
        entry.known().withAddress(content.address().toString()).withRetrieved(content.retrieved());
    Item item =
        new Item(
            entry.address().toString(),
            "",
            entry.address().toString(),
            new ByteArrayInputStream(content.body()),
            content.contentType().map(known::withContentType).orElse(known),
            false);
    try (Unpacking unpacking =
        new Unpacking(
            item,
            new Formats(FieldNames.STANDARD),
            new Budget(limits),
            Unpacking.Addresses.none())) {
      unpacking.forEachRemaining(received ->
          sink.accept(
              switch (received) {
                case Received.Refused(Problem problem) ->
                    new Received.Refused(problem.in(entry.address().toString()));
                case Received.Arrived arrived -> arrived;
              }));
    }
  }

  private Duration wait(int failures, Optional<Duration> asked) {
    Duration wait = firstWait.multipliedBy(1L << Math.min(failures - 1, 16));
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    return asked.filter(a -> a.compareTo(bounded) > 0).orElse(bounded);
  }
}
