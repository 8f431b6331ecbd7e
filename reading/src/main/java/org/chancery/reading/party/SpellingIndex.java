package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the longest known spelling at a word of a text. */
final class SpellingIndex {
  /** An entry whose spelling is cut up when a text first needs it: most never are. */
  private static final class Known {
    private final Entry entry;
    private final boolean anyCase;
    private volatile Optional<Spelling> spelling = Optional.empty();

    Known(Entry entry, boolean anyCase) {
      this.entry = entry;
      this.anyCase = anyCase;
    }

    Spelling spelling() {
      Optional<Spelling> known = spelling;
      if (known.isEmpty()) {
        known = Optional.of(Spelling.of(entry.spelling()));
        spelling = known;
      }
      return known.get();
    }
  }

  private final Map<String, List<Known>> byFirstPiece = new HashMap<>(16_384);
  private final Set<String> commonWords;

  SpellingIndex(Set<String> commonWords) {
    this.commonWords = commonWords;
  }

  void add(Entry entry, boolean anyCase) {
    byFirstPiece
        .computeIfAbsent(Spelling.firstPiece(entry.spelling()), k -> new ArrayList<>(2))
        .add(new Known(entry, anyCase));
  }

  Optional<Match> longestMatch(List<String> words, int from) {
    Spelling first = Spelling.of(words.get(from));
    if (first.size() == 0) {
      return Optional.empty();
    }
    List<Known> candidates =
        byFirstPiece.getOrDefault(first.folded().getFirst(), Collections.emptyList());
    int best = 0;
    List<Entry> entries = new ArrayList<>();
    for (Known known : candidates) {
      int length = lengthOf(known, words, from);
      if (length > best) {
        best = length;
        entries.clear();
      }
      if (length > 0 && length == best) {
        entries.add(known.entry);
      }
    }
    return best == 0
        ? Optional.empty()
        : Optional.of(new Match(best, oncePerMeaning(entries, words.subList(from, from + best))));
  }

  /** "U.S." and "US" are one name here; the spelling kept is the text's own where it is known. */
  private static List<Entry> oncePerMeaning(List<Entry> entries, List<String> words) {
    if (entries.size() == 1) {
      return entries;
    }
    String text = String.join(" ", words);
    Map<Object, Entry> kept = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.spelling().equals(text)) {
        kept.put(meaning(entry), entry);
      } else {
        kept.putIfAbsent(meaning(entry), entry);
      }
    }
    return List.copyOf(kept.values());
  }

  private static Object meaning(Entry entry) {
    return switch (entry) {
      case Entry.StateName e -> List.of("name", e.state().alpha3());
      case Entry.StateAdjective e -> List.of("adjective", e.state().alpha3());
      case Entry.StatePeople e -> List.of("people", e.state().alpha3());
      case Entry.StateCapital e -> List.of("capital", e.state().alpha3());
      case Entry.StateSeat e -> List.of("seat", e.state().alpha3());
      case Entry.BodyName e -> List.of("name", e.body().id());
      case Entry.BodySeat e -> List.of("seat", e.body().id());
      case Entry.OfficeTitle e -> List.of(e.office().title(), e.office().of(), e.plural());
      case Entry.Honorific e -> "honorific";
      case Entry.HolderName e -> e.holders();
    };
  }

  /** How many words the spelling takes, or 0 where it does not stand here. */
  private int lengthOf(Known known, List<String> words, int from) {
    Spelling spelling = known.spelling();
    int piece = 0;
    for (int w = from; w < words.size(); w++) {
      Spelling word = Spelling.of(words.get(w));
      if (word.size() == 0 && words.get(w).indexOf('.') >= 0) {
        return 0;
      }
      for (int i = 0; i < word.size(); i++) {
        if (piece == spelling.size()
            || !spelling.folded().get(piece).equals(word.folded().get(i))
            || !spelling.admits(piece, word.written().get(i), word.inner().get(i), known.anyCase)) {
          return 0;
        }
        piece++;
      }
      if (piece == spelling.size()) {
        return isCommonWordInCapitals(spelling, words, from) ? 0 : w - from + 1;
      }
    }
    return 0;
  }

  /** In a headline all in capitals, "US" and "WHO" are more often the common words. */
  private boolean isCommonWordInCapitals(Spelling spelling, List<String> words, int from) {
    return spelling.size() == 1
        && commonWords.contains(spelling.folded().getFirst())
        && words.get(from).indexOf('.') < 0
        && allInCapitals(words);
  }

  private static boolean allInCapitals(List<String> words) {
    int letters = 0;
    for (String word : words) {
      if (!word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
      letters += (int) word.chars().filter(Character::isLetter).count();
    }
    return words.size() > 1 && letters > 6;
  }
}
