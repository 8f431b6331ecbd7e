package org.chancery.record.series;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.chancery.reading.finding.Event;
import org.chancery.reading.syntax.Wordlist;

/**
 * How cooperative or hostile an act is, from -10 to 10, on the scale of Goldstein (1992). {@code
 * goldstein.tsv} gives the values and says where they are from.
 */
public final class Goldstein {

  private static final Map<Event.Type, Double> VALUES = values();

  private Goldstein() {}

  /** The value of a type. */
  public static double of(Event.Type type) {
    return Objects.requireNonNull(VALUES.get(type));
  }

  private static Map<Event.Type, Double> values() {
    Map<Event.Type, Double> values = new EnumMap<>(Event.Type.class);
    for (String line : Wordlist.lines(Goldstein.class, "goldstein.tsv")) {
      String[] columns = line.split("\t", -1);
      values.put(Event.Type.valueOf(columns[0]), Double.valueOf(columns[1]));
    }
    if (values.size() != Event.Type.values().length) {
      throw new IllegalStateException("goldstein.tsv lacks a type: " + values.keySet());
    }
    return Collections.unmodifiableMap(values);
  }
}
