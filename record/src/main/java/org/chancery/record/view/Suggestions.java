package org.chancery.record.view;

import java.util.List;
import java.util.Map;
import org.chancery.record.store.StoredSuggestions;
import org.jdbi.v3.core.Handle;

/** What later documents suggest to have become of some commitments and requests. */
final class Suggestions {

  /** The latest count: what was said before was said again, or is no longer so. */
  private static final int SHOWN = 5;

  private final Map<Long, List<StoredSuggestions.Suggested>> latest;

  /**
   * Looks them up.
   *
   * @param undertakings numbers of commitments and requests
   */
  Suggestions(Handle handle, List<Long> undertakings) {
    this.latest = new StoredSuggestions(handle).of(undertakings);
    latest.replaceAll((_, some) -> some.subList(Math.max(0, some.size() - SHOWN), some.size()));
  }

  /** The numbers of the findings that suggest it, to be looked up with what is listed. */
  List<Long> signs() {
    return latest.values().stream()
        .flatMap(List::stream)
        .map(StoredSuggestions.Suggested::sign)
        .distinct()
        .toList();
  }

  /**
   * Commitments and requests with what is suggested of each, in the order of telling.
   *
   * @param entries holds them and the signs
   */
  List<Entry> with(List<Long> undertakings, Entries entries) {
    return undertakings.stream()
        .flatMap(number ->
            entries.finding(number).stream()
                .map(entry -> entry.suggested(suggested(number, entries))))
        .toList();
  }

  private List<Suggested> suggested(long undertaking, Entries entries) {
    return latest.getOrDefault(undertaking, List.of()).stream()
        .flatMap(one ->
            entries.finding(one.sign()).stream()
                .map(sign -> new Suggested(one.status(), sign.first())))
        .toList();
  }
}
