package org.chancery.record.view;

import java.util.Map;
import java.util.Optional;

/**
 * What one document says, for a comparison.
 *
 * @param text the whole of it
 * @param verbs the verb of an entry, by its id
 */
record Sayings(
    Comparison.Document document,
    String text,
    java.util.List<Entry> entries,
    Map<String, String> verbs) {

  Optional<String> verb(Entry entry) {
    return Optional.ofNullable(verbs.get(entry.id()));
  }
}
