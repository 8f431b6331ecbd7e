package org.chancery.record.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** By which codes other data sets know the states, from {@code states.tsv}. */
final class StateCodes {

  private static final String FILE = "states.tsv";

  /**
   * The codes of one state.
   *
   * @param alpha3 ISO 3166-1 alpha-3, and {@code XKX} for Kosovo
   * @param alpha2 ISO 3166-1 alpha-2, and {@code XK}; Namibia's is {@code NA}
   * @param numeric the three digits of ISO 3166-1, where there are any
   * @param cow the state number of the Correlates of War Project, of members of its state system
   */
  record Codes(String alpha3, String alpha2, Optional<String> numeric, Optional<String> cow) {}

  private final Map<String, Codes> states = new LinkedHashMap<>();

  private StateCodes() {}

  static StateCodes standard() {
    StateCodes codes = new StateCodes();
    try (InputStream in = Objects.requireNonNull(StateCodes.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(f -> new Codes(f[0], f[1], filled(f[2]), filled(f[3])))
          .forEach(state -> codes.states.put(state.alpha3, state));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return codes;
  }

  private static Optional<String> filled(String field) {
    return Optional.of(field).filter(words -> !words.isEmpty());
  }

  /** In the order of their alpha-3 codes. */
  Collection<Codes> all() {
    return states.values();
  }

  Optional<Codes> of(String alpha3) {
    return Optional.ofNullable(states.get(alpha3));
  }
}
