package org.chancery.intake.watch;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state that ends with the program. */
public final class MemoryState implements WatchState {

  private record Key(URI feed, String id) {}

  private final Map<URI, Feed> feeds = new HashMap<>();
  private final Set<Key> known = new HashSet<>();
  private final Set<URI> addresses = new HashSet<>();
  private final Map<Key, Pending> pending = new LinkedHashMap<>();

  @Override
  public Optional<Feed> feed(URI address) {
    return Optional.ofNullable(feeds.get(address));
  }

  @Override
  public List<Feed> partsOf(URI address) {
    return feeds.values().stream()
        .filter(feed -> feed.partOf().filter(address::equals).isPresent())
        .sorted(Comparator.comparing(Feed::address))
        .toList();
  }

  @Override
  public void put(Feed feed) {
    feeds.put(feed.address(), feed);
  }

  @Override
  public boolean isKnown(URI feed, String id, URI address) {
    return known.contains(new Key(feed, id)) || addresses.contains(address);
  }

  @Override
  public void add(List<Pending> entries) {
    entries.forEach(this::put);
  }

  @Override
  public void put(Pending entry) {
    Key key = new Key(entry.feed(), entry.id());
    known.add(key);
    addresses.add(entry.address());
    pending.put(key, entry);
  }

  @Override
  public List<Pending> due(Instant now, int most) {
    return pending.values().stream()
        .filter(entry -> !entry.due().isAfter(now))
        .sorted(Comparator.comparing(Pending::due))
        .limit(most)
        .toList();
  }

  @Override
  public void done(Pending entry) {
    pending.remove(new Key(entry.feed(), entry.id()));
  }
}
