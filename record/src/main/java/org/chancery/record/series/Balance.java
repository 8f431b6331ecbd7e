package org.chancery.record.series;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chancery.reading.finding.Event;

/**
 * What one party did towards another within a time.
 *
 * @param counts how many acts of each class; a class without any has 0
 * @param goldstein the sum of the acts' values on Goldstein's scale
 */
public record Balance(Map<QuadClass, Integer> counts, double goldstein) {

  /** Nothing was done. */
  public static final Balance NONE = of(List.of());

  public Balance {
    Map<QuadClass, Integer> all = new EnumMap<>(QuadClass.class);
    for (QuadClass quad : QuadClass.values()) {
      all.put(quad, counts.getOrDefault(quad, 0));
    }
    counts = Collections.unmodifiableMap(all);
  }

  /** The balance of some acts. */
  public static Balance of(List<Event.Type> acts) {
    Map<QuadClass, Integer> counts = new EnumMap<>(QuadClass.class);
    double goldstein = 0;
    for (Event.Type act : acts) {
      counts.merge(QuadClass.of(act), 1, Integer::sum);
      goldstein += Goldstein.of(act);
    }
    // Sums of tenths, without what binary fractions add to them.
    return new Balance(counts, Math.round(goldstein * 10) / 10.0);
  }

  /** How many acts of a class. */
  public int count(QuadClass quad) {
    return counts.getOrDefault(quad, 0);
  }

  /** How many acts. */
  public int acts() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many acts of cooperation. */
  public int cooperation() {
    return count(QuadClass.VERBAL_COOPERATION) + count(QuadClass.MATERIAL_COOPERATION);
  }

  /** How many acts of conflict. */
  public int conflict() {
    return count(QuadClass.VERBAL_CONFLICT) + count(QuadClass.MATERIAL_CONFLICT);
  }

  /** The mean value on Goldstein's scale; empty where nothing was done. */
  public OptionalDouble mean() {
    return acts() == 0 ? OptionalDouble.empty() : OptionalDouble.of(goldstein / acts());
  }
}
