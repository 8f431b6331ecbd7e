package org.chancery.intake.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.feed.Entry;
import org.chancery.intake.feed.FeedPieces;
import org.chancery.intake.fetch.Answer;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.format.Formats;
import org.chancery.intake.format.Unpacking;
import org.chancery.intake.language.English;
import org.chancery.intake.lines.FieldNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.watch.WatchState.Feed;
import org.chancery.intake.watch.WatchState.Pending;

/**
 * Polls feeds and sitemaps and hands on the documents of new entries, each once. Feeds that did not
 * change are not sent again; a feed or document that fails is asked again later, and ever later the
 * more often it fails; a document that keeps failing becomes a problem.
 *
 * <p>Entries are fetched from the feed's own host, and from hosts that the user names beside it;
 * those on others are told once. A watch has no clock and no thread: whoever runs it calls {@link
 * #poll} with the time.
 */
public final class Watch {

  /** Two days with waits that start at half a minute. */
  private static final int MOST_FAILURES = 16;

  /** What came but cannot be read may be a server's mishap; so often it is believed. */
  private static final int MOST_UNREADABLE = 3;

  private static final int MOST_AT_ONCE = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Fetcher fetcher;
  private final WatchState state;
  private final Limits limits;
  private final Pace pace;
  private final Map<String, Instant> leftAloneUntil = new HashMap<>();
  private final Set<String> feedAskedLast = new HashSet<>();
  private final Set<String> alsoFrom;

  /** Feeds that came whole since other hosts may be asked. */
  private final Set<URI> seenWhole = new HashSet<>();

  /** What was told of entries on other hosts, by feed and host. */
  private final Map<URI, Set<String>> told = new HashMap<>();

  /**
   * How often is asked.
   *
   * @param interval how long a feed is left alone after a poll
   * @param firstWait how long after a first failure; doubled with each one more
   * @param betweenRequests how long a host is left alone after each request; longer where its
   *     robots.txt asks for it
   */
  public record Pace(Duration interval, Duration firstWait, Duration betweenRequests) {}

  /** Takes what is new. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes a document, or why there is none; its entry counts as taken once this has returned, and
     * is never asked for again.
     */
    void take(Received received);

    /** Hears of a feed that could not be polled; it is asked again later. */
    default void feedFailed(Problem problem) {}

    /**
     * Hears of entries that stand on other hosts than their feed and are therefore not fetched;
     * once for each of these hosts.
     *
     * @param entries how many there are on each, in the order of their names
     */
    default void passedOver(URI feed, SortedMap<String, Integer> entries) {}
  }

  /** A watch that fetches from the hosts of its feeds alone. */
  public Watch(Fetcher fetcher, WatchState state, Limits limits, Pace pace) {
    this(fetcher, state, limits, pace, Set.of());
  }

  /**
   * A watch that fetches from other hosts as well.
   *
   * @param alsoFrom the names of these hosts, without port
   */
  public Watch(Fetcher fetcher, WatchState state, Limits limits, Pace pace, Set<String> alsoFrom) {
    this.fetcher = fetcher;
    this.state = state;
    this.limits = limits;
    this.pace = pace;
    this.alsoFrom =
        alsoFrom.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Polls the feeds that are due and fetches the entries that are, as far as their hosts are not to
   * be left alone for a moment.
   *
   * @return whether something is still due
   */
  public boolean poll(List<URI> feeds, Instant now, Sink sink) {
    List<Feed> feedsDue = due(feeds, now);
    Set<String> waiting = feedsDue.isEmpty() ? Set.of() : hostsOfEntries(now);
    for (Feed feed : feedsDue) {
      String host = host(feed.address());
      boolean turnOfEntries = feedAskedLast.contains(host) && waiting.contains(host);
      if (mayAsk(feed.address(), now) && !turnOfEntries) {
        pollFeed(feed, now, sink);
      }
    }
    for (Pending entry : state.due(now, MOST_AT_ONCE)) {
      if (mayAsk(entry.address(), now)) {
        take(entry, now, sink);
      }
    }
    return isDue(feeds, now);
  }

  /** Whether there is something to ask for. */
  public boolean isDue(List<URI> feeds, Instant now) {
    return !state.due(now, 1).isEmpty() || !due(feeds, now).isEmpty();
  }

  /** The feeds that are due, with their parts, the one that waits longest first. */
  private List<Feed> due(List<URI> feeds, Instant now) {
    return feeds.stream()
        .flatMap(address ->
            Stream.concat(
                Stream.of(state.feed(address).orElseGet(() -> Feed.unknown(address))),
                state.partsOf(address).stream()))
        .filter(feed -> !feed.due().isAfter(now))
        .sorted(Comparator.comparing(Feed::due))
        .toList();
  }

  /**
   * Hosts of entries that are due. Where a host is seldom asked, its feeds would else leave no room
   * for them.
   */
  private Set<String> hostsOfEntries(Instant now) {
    return feedAskedLast.isEmpty()
        ? Set.of()
        : state.due(now, MOST_AT_ONCE).stream()
            .map(entry -> host(entry.address()))
            .collect(Collectors.toSet());
  }

  private boolean mayAsk(URI address, Instant now) {
    Instant until = leftAloneUntil.get(host(address));
    return until == null || !until.isAfter(now);
  }

  private Answer ask(URI address, Version known, Instant now) {
    Answer answer = fetcher.fetch(address, known);
    Duration least = fetcher.pace(address);
    Duration between = least.compareTo(pace.betweenRequests) > 0 ? least : pace.betweenRequests;
    Duration asked =
        answer instanceof Answer.Failed failed
            ? failed.retryAfter().filter(wait -> wait.compareTo(between) > 0).orElse(between)
            : between;
    leftAloneUntil.put(host(address), now.plus(asked));
    return answer;
  }

  private static String host(URI address) {
    return String.valueOf(address.getRawAuthority());
  }

  private void pollFeed(Feed feed, Instant now, Sink sink) {
    feedAskedLast.add(host(feed.address()));
    // What an earlier run passed over stands in the feed still, though that may be unchanged.
    Version known =
        alsoFrom.isEmpty() || seenWhole.contains(feed.address()) ? feed.version() : Version.NONE;
    switch (ask(feed.address(), known, now)) {
      case Answer.Unchanged _ -> state.put(feed.polled(feed.version(), 0, now.plus(pace.interval)));
      case Answer.Content content -> {
        try {
          addEntries(feed, content, now, sink);
          seenWhole.add(feed.address());
          state.put(feed.polled(content.version(), 0, now.plus(pace.interval)));
        } catch (IOException e) {
          // Without its version, the next poll gets the whole feed again.
          failedFeed(feed, now, Optional.empty());
          sink.feedFailed(
              new Problem(
                  Problem.Kind.DATA,
                  feed.address().toString(),
                  "broken: " + String.valueOf(e.getMessage())));
        }
      }
      case Answer.Failed failed -> {
        failedFeed(feed, now, failed.retryAfter());
        sink.feedFailed(new Problem(failed.kind(), feed.address().toString(), failed.message()));
      }
    }
  }

  private void failedFeed(Feed feed, Instant now, Optional<Duration> asked) {
    int failures = feed.failures() + 1;
    state.put(feed.polled(feed.version(), failures, now.plus(wait(failures, asked))));
  }

  /** What came before a break is kept: the next poll begins with what it knows. */
  private void addEntries(Feed feed, Answer.Content content, Instant now, Sink sink)
      throws IOException {
    List<Pending> fresh = new ArrayList<>();
    SortedMap<String, Integer> elsewhere = new TreeMap<>();
    try (FeedEntries entries = new FeedEntries(content, limits)) {
      Set<String> ids = new HashSet<>();
      Set<URI> addresses = new HashSet<>();
      for (Optional<Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
        Entry entry = next.get();
        Optional<URI> address = entry.address().flatMap(a -> absolute(content.address(), a));
        if (address.isEmpty() || !ids.add(entry.id()) || !addresses.add(address.get())) {
          continue;
        }
        if (!mayFetch(content.address(), address.get())) {
          elsewhere.merge(hostName(address.get()), 1, Integer::sum);
          continue;
        }
        if (entry.list()) {
          addPart(feed, address.get(), now);
        } else if (!state.isKnown(feed.address(), entry.id(), address.get())) {
          fresh.add(
              new Pending(
                  entry.id(),
                  feed.address(),
                  address.get(),
                  FeedPieces.known(entry, Known.NOTHING),
                  0,
                  now));
        }
      }
    } finally {
      state.add(fresh);
      tell(feed.address(), elsewhere, sink);
    }
  }

  /** Sitemaps name others in one step, as their protocol has it. */
  private void addPart(Feed whole, URI address, Instant now) {
    if (whole.partOf().isEmpty() && state.feed(address).isEmpty()) {
      state.put(new Feed(address, Version.NONE, 0, now, Optional.of(whole.address())));
    }
  }

  /** What is new about hosts that nothing is fetched from. */
  private void tell(URI feed, SortedMap<String, Integer> elsewhere, Sink sink) {
    elsewhere.keySet().removeAll(told.getOrDefault(feed, Set.of()));
    if (!elsewhere.isEmpty()) {
      told.computeIfAbsent(feed, _ -> new HashSet<>()).addAll(elsewhere.keySet());
      sink.passedOver(feed, Collections.unmodifiableSortedMap(elsewhere));
    }
  }

  private static Optional<URI> absolute(URI feed, String address) {
    try {
      return Optional.of(feed.resolve(address.strip())).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean mayFetch(URI feed, URI entry) {
    String host = hostName(entry);
    return host.equals(hostName(feed)) || alsoFrom.contains(host);
  }

  private static String hostName(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }

  private void take(Pending entry, Instant now, Sink sink) {
    feedAskedLast.remove(host(entry.address()));
    switch (ask(entry.address(), Version.NONE, now)) {
      case Answer.Content content -> {
        List<Received> read = read(entry, content);
        if (isMishap(read) && entry.failures() + 1 < MOST_UNREADABLE) {
          again(entry, now, Optional.empty());
        } else {
          read.forEach(sink::take);
          state.done(entry);
        }
      }
      case Answer.Unchanged _ -> state.done(entry);
      case Answer.Failed failed -> {
        if (failed.again() && entry.failures() + 1 < MOST_FAILURES) {
          again(entry, now, failed.retryAfter());
        } else {
          sink.take(
              Received.Refused.of(failed.kind(), entry.address().toString(), failed.message()));
          state.done(entry);
        }
      }
    }
  }

  private void again(Pending entry, Instant now, Optional<Duration> asked) {
    state.put(entry.failed(now.plus(wait(entry.failures() + 1, asked))));
  }

  /** Whether nothing came that could be read in any language. */
  private static boolean isMishap(List<Received> read) {
    return read.stream()
        .allMatch(received ->
            received instanceof Received.Refused(Problem problem)
                && problem.kind() != Problem.Kind.LANGUAGE);
  }

  private List<Received> read(Pending entry, Answer.Content content) {
    Known known =
        entry.known().withAddress(content.address().toString()).withRetrieved(content.retrieved());
    String place = entry.address().toString();
    Item item =
        new Item(
            place,
            "",
            place,
            new ByteArrayInputStream(content.body()),
            content.contentType().map(known::withContentType).orElse(known),
            false);
    List<Received> read = new ArrayList<>();
    try (Unpacking unpacking =
        new Unpacking(item, new Formats(FieldNames.STANDARD), new Budget(limits))) {
      unpacking.forEachRemaining(received -> read.add(in(place, English.only(received))));
    }
    return read;
  }

  private static Received in(String input, Received received) {
    return switch (received) {
      case Received.Refused(Problem problem) -> new Received.Refused(problem.in(input));
      case Received.Arrived(var document, _, String place, var origin) ->
          new Received.Arrived(document, input, place, origin);
    };
  }

  private Duration wait(int failures, Optional<Duration> asked) {
    Duration wait = pace.firstWait.multipliedBy(1L << Math.min(failures - 1, 16));
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    return asked.filter(a -> a.compareTo(bounded) > 0).orElse(bounded);
  }
}
