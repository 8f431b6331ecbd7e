package org.chancery.reading.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words or numbers that can stand in the same place of a pattern.
 *
 * @param regex what they look like
 * @param values the value of each form, in lower case
 * @param parts the classes that it is made of
 */
record WordClass(String regex, Map<String, String> values, List<WordClass> parts) {
  WordClass {
    values = Map.copyOf(values);
    parts = List.copyOf(parts);
  }

  /** All forms, of the parts too. */
  Stream<String> forms() {
    return Stream.concat(values.keySet().stream(), parts.stream().flatMap(WordClass::forms));
  }

  /** The value of a form: that of the list, or the number that it starts with. */
  Optional<String> valueOf(String form) {
    String plain = plain(form);
    String own = values.get(plain);
    if (own != null) {
      return Optional.of(own);
    }
    Optional<String> inherited = parts.stream().flatMap(p -> p.valueOf(plain).stream()).findFirst();
    if (inherited.isPresent()) {
      return inherited;
    }
    int digits = 0;
    while (digits < plain.length() && Character.isDigit(plain.charAt(digits))) {
      digits++;
    }
    return digits == 0 ? Optional.empty() : Optional.of(plain.substring(0, digits));
  }

  /** Lower case, with plain spaces, apostrophes and hyphens. */
  static String plain(String form) {
    return form.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replace('\n', ' ')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }
}
