package org.chancery.record.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.store.StoredSuggestions;
import org.jdbi.v3.core.Handle;

/** Looks up what later documents suggest to have become of commitments and requests. */
final class Suggestions {

  /** The latest count: what was said before was said again, or is no longer so. */
  private static final int SHOWN = 5;

  private final Handle handle;

  Suggestions(Handle handle) {
    this.handle = handle;
  }

  /** The same entries with what is suggested of each, in the order of telling. */
  List<Entry> with(List<Entry> entries) {
    Map<FindingId, List<StoredSuggestions.Suggested>> all =
        new StoredSuggestions(handle).of(entries.stream().map(Suggestions::id).toList());
    Map<FindingId, List<StoredSuggestions.Suggested>> latest = new HashMap<>();
    all.forEach(
        (id, some) -> latest.put(id, some.subList(Math.max(0, some.size() - SHOWN), some.size())));
    Map<FindingId, Telling> tellings = new HashMap<>();
    new Tellings(handle)
        .entries(
            latest.values().stream()
                .flatMap(List::stream)
                .map(StoredSuggestions.Suggested::number)
                .distinct()
                .toList())
        .forEach(one -> tellings.put(one.first().finding(), one.first()));
    return entries.stream()
        .map(entry ->
            entry.suggested(
                latest.getOrDefault(id(entry), List.of()).stream()
                    .flatMap(one ->
                        Optional.ofNullable(tellings.get(one.sign()))
                            .map(told -> new Suggested(one.status(), told))
                            .stream())
                    .toList()))
        .toList();
  }

  private static FindingId id(Entry entry) {
    return new FindingId(entry.id());
  }
}
