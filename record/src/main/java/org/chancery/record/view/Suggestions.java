package org.chancery.record.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.outcome.Outcome;
import org.chancery.record.outcome.Suggestion;
import org.chancery.record.store.StoredSigns;
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
    StoredSigns signs = new StoredSigns(handle);
    Map<String, List<Suggestion>> suggestions = new LinkedHashMap<>();
    List<FindingId> telling = new ArrayList<>();
    for (Entry entry : entries) {
      List<Suggestion> all =
          signs.outcome(new FindingId(entry.id())).map(Outcome::suggestions).orElse(List.of());
      List<Suggestion> latest = all.subList(Math.max(0, all.size() - SHOWN), all.size());
      suggestions.put(entry.id(), latest);
      latest.forEach(one -> telling.add(one.sign().finding()));
    }
    Map<FindingId, Telling> tellings = new HashMap<>();
    new Tellings(handle)
        .entriesById(telling.stream().distinct().toList())
        .forEach(one -> tellings.put(one.first().finding(), one.first()));
    return entries.stream()
        .map(entry ->
            entry.suggested(
                suggestions.getOrDefault(entry.id(), List.of()).stream()
                    .flatMap(one ->
                        Optional.ofNullable(tellings.get(one.sign().finding()))
                            .map(told -> new Suggested(one.status(), told))
                            .stream())
                    .toList()))
        .toList();
  }
}
