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
  private final Map<Key, Pending> pending = new LinkedHashMap<>();

  @Override
  public Optional<Feed> feed(URI address) {
    return Optional.ofNullable(feeds.get(address));
  }

  @Override
  public void put(Feed feed) {
    feeds.put(feed.address(), feed);
  }

  @Override
  public boolean isKnown(URI feed, String id) {
    return known.contains(new Key(feed, id));
  }

  @Override
  public void put(Pending entry) {
    Key key = new Key(entry.feed(), entry.id());
    known.add(key);
    pending.put(key, entry);
  }

  @Override
  public List<Pending> due(Instant now) {
    return pending.values().stream()
        .filter(entry -> !entry.due().isAfter(now))
        .sorted(Comparator.comparing(Pending::due))
        .toList();
  }

  @Override
  public void done(Pending entry) {
    pending.remove(new Key(entry.feed(), entry.id()));
  }
}
