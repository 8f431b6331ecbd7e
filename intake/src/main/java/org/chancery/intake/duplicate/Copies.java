package org.chancery.intake.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds texts that are copies of earlier ones, so that ten copies of a wire story are one report
 * with ten publishers. A text is compared only with those that share a band of its sketch
 * (locality-sensitive hashing), so the cost of one more text does not grow with their number.
 *
 * <p>About 2 kB are kept for each text. Not safe for use by several threads.
 */
public final class Copies {

  private record Kept(String id, String first, Sketch sketch) {}

  private final Map<String, Kept> byWords = new HashMap<>();
  private final Map<Long, List<Kept>> bands = new HashMap<>();
  private final Map<String, List<String>> reports = new LinkedHashMap<>();

  /**
   * Adds a text.
   *
   * @param id what it is called; unique among all that are added
   * @return how it is related to an earlier one; empty where it is new
   */
  public Optional<Likeness> add(String id, String text) {
    return add(id, Sketch.of(text));
  }

  /** The same for a text whose sketch was kept. */
  public Optional<Likeness> add(String id, Sketch sketch) {
    Optional<Likeness> likeness = find(sketch);
    Kept kept = new Kept(id, likeness.map(Likeness::first).orElse(id), sketch);
    reports.computeIfAbsent(kept.first, _ -> new ArrayList<>()).add(id);
    if (byWords.putIfAbsent(sketch.exact(), kept) == null) {
      for (long band : sketch.bands()) {
        bands.computeIfAbsent(band, _ -> new ArrayList<>(1)).add(kept);
      }
    }
    return likeness;
  }

  /** How a text is related to those that were added, without adding it. */
  public Optional<Likeness> find(Sketch sketch) {
    Kept same = byWords.get(sketch.exact());
    if (same != null) {
      return Optional.of(new Likeness(same.first, same.id, Likeness.Kind.EXACT, 1));
    }
    Set<Kept> candidates = new HashSet<>();
    for (long band : sketch.bands()) {
      candidates.addAll(bands.getOrDefault(band, List.of()));
    }
    Optional<Likeness> best = Optional.empty();
    for (Kept kept : candidates) {
      double share = sketch.containment(kept.sketch);
      boolean better =
          best.isEmpty()
              || share > best.get().share()
              || (share == best.get().share() && kept.id.compareTo(best.get().like()) < 0);
      if (sketch.isNear(kept.sketch) && better) {
        best = Optional.of(new Likeness(kept.first, kept.id, Likeness.Kind.NEAR, share));
      }
    }
    return best;
  }

  /** The reports so far: for the first text of each, all of its copies, itself the first. */
  public Map<String, List<String>> reports() {
    return Collections.unmodifiableMap(reports);
  }
}
