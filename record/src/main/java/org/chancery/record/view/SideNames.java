package org.chancery.record.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.party.Body;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.State;

/**
 * Finds states by any of their names or ISO 3166-1 codes, and bodies by any of their names. Case,
 * accents, full stops and a leading "the" are of no account.
 */
public final class SideNames {

  private static final int SUGGESTIONS = 3;

  /** Letters and digits of all scripts: the general categories L and N of Unicode. */
  private static final int WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /** Accents, as a decomposed text has them: the general category M. */
  private static final int MARK =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private final Map<String, Side> sides = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  public SideNames(Gazetteer gazetteer) {
    Map<String, String> alpha2 = alpha2();
    for (State state : gazetteer.states()) {
      Side side = new Side(state.name(), List.of(state.alpha3()));
      put(state.alpha3(), side);
      Optional.ofNullable(alpha2.get(state.alpha3())).ifPresent(code -> put(code, side));
      put(state.name(), side);
      state.names().forEach(name -> put(name, side));
    }
    gazetteer
        .states()
        .forEach(state ->
            state
                .adjectives()
                .forEach(name -> put(name, new Side(state.name(), List.of(state.alpha3())))));
    for (Body body : gazetteer.bodies()) {
      Side side = side(body);
      put(body.id(), side);
      put(body.name(), side);
      body.names().forEach(name -> put(name, side));
    }
  }

  /** Those of the {@linkplain Gazetteer#standard() program's own gazetteer}, made once. */
  public static SideNames standard() {
    return Standard.NAMES;
  }

  /** A body that acts for a state stands on that state's side. */
  private Side side(Body body) {
    Optional<Side> state = body.state().flatMap(code -> Optional.ofNullable(sides.get(fold(code))));
    if (state.isPresent()) {
      return state.get();
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(body.name());
    keys.addAll(body.names());
    return new Side(body.name(), List.copyOf(keys));
  }

  private void put(String name, Side side) {
    String folded = fold(name);
    if (!folded.isEmpty() && sides.putIfAbsent(folded, side) == null) {
      names.put(folded, name);
    }
  }

  /** The side with a name or code. */
  public Optional<Side> find(String name) {
    return Optional.ofNullable(sides.get(fold(name)));
  }

  /** The usual name of a state with this alpha-3 code. */
  public Optional<String> ofCode(String alpha3) {
    return Optional.ofNullable(sides.get(fold(alpha3)))
        .filter(side -> side.keys().equals(List.of(alpha3)))
        .map(Side::name);
  }

  /** Known names much like one that is not known, in alphabetical order. */
  public List<String> like(String name) {
    String folded = fold(name);
    TreeSet<String> alike = new TreeSet<>();
    for (Map.Entry<String, String> known : names.entrySet()) {
      if (folded.length() > 2 && distance(folded, known.getKey()) <= folded.length() / 4) {
        alike.add(known.getValue());
      }
    }
    return new ArrayList<>(alike).subList(0, Math.min(SUGGESTIONS, alike.size()));
  }

  /** Levenshtein's: how many letters are to be changed, put in or left out. */
  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > one.length() / 4) {
      return Integer.MAX_VALUE;
    }
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[before.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
      }
      before = row;
    }
    return before[other.length()];
  }

  static String fold(String name) {
    StringBuilder words = new StringBuilder(name.length());
    boolean between = false;
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int at = 0; at < letters.length(); ) {
      int letter = letters.codePointAt(at);
      at += Character.charCount(letter);
      if (is(WORD, letter)) {
        if (between && !words.isEmpty()) {
          words.append(' ');
        }
        between = false;
        words.appendCodePoint(letter);
      } else if (!is(MARK, letter) && letter != '.' && letter != '\'' && letter != '’') {
        between = true;
      }
    }
    String folded = words.toString();
    return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
  }

  private static boolean is(int categories, int letter) {
    return (categories >> Character.getType(letter) & 1) == 1;
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Locale.of("", code).getISO3Country(), code);
    }
    codes.put("XKX", "XK");
    return codes;
  }

  /** Made when it is first asked for. */
  private static final class Standard {
    static final SideNames NAMES = new SideNames(Gazetteer.standard());
  }
}
