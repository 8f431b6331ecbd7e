package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holders by name and by what they hold. */
final class HolderIndex {
  private final Map<String, List<Holder>> byName = new HashMap<>();
  private final Map<String, List<Holder>> byOffice = new HashMap<>();

  HolderIndex(List<Holder> holders) {
    for (Holder holder : holders) {
      Set<String> keys = new LinkedHashSet<>();
      addKeys(holder.name(), keys);
      for (String name : holder.names()) {
        addKeys(name, keys);
      }
      keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>(2)).add(holder));
      byOffice
          .computeIfAbsent(holder.of() + "\t" + holder.role().label(), k -> new ArrayList<>(4))
          .add(holder);
    }
  }

  List<Holder> named(String name) {
    return List.copyOf(byName.getOrDefault(Spelling.of(name).key(), List.of()));
  }

  List<Holder> of(String stateOrBodyId, Role role) {
    return List.copyOf(byOffice.getOrDefault(stateOrBodyId + "\t" + role.label(), List.of()));
  }

  /** The whole name, its last word, and the last name with its particle ("von der Leyen"). */
  private static void addKeys(String name, Set<String> keys) {
    keys.add(Spelling.of(name).key());
    String[] words = name.split(" ");
    String last = words[words.length - 1];
    Spelling lastWord = Spelling.of(last);
    keys.add(lastWord.key());
    if (last.startsWith("al-") || last.startsWith("Al-") || last.startsWith("el-")) {
      keys.add(lastWord.folded().getLast());
    }
    for (int i = 1; i < words.length; i++) {
      if (Character.isLowerCase(words[i].charAt(0))) {
        keys.add(Spelling.of(String.join(" ", List.of(words).subList(i, words.length))).key());
        return;
      }
    }
  }
}
