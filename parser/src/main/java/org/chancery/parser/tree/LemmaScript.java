package org.chancery.parser.tree;

import java.util.Locale;

/**
 * How to get from a form to its lemma: {@code L2+y} lower-cases, cuts two letters and appends "y";
 * {@code K} keeps the case, {@code T} capitalises; {@code =be} gives "be" for any form.
 */
public sealed interface LemmaScript {

  String apply(String form);

  /** The same lemma for any form. */
  record Fixed(String lemma) implements LemmaScript {
    @Override
    public String apply(String form) {
      return lemma;
    }
  }

  /** An edit of the form's end. */
  record Edit(Case letters, int cut, String added) implements LemmaScript {

    public Edit {
      if (cut < 0) {
        throw new IllegalArgumentException("cuts " + cut + " letters");
      }
    }

    @Override
    public String apply(String form) {
      String base = letters.apply(form);
      // A script learnt from longer words would leave nothing of a short one.
      return cut > 0 && cut >= base.length()
          ? base
          : base.substring(0, base.length() - cut) + added;
    }
  }

  /** What becomes of the letters' case. */
  enum Case {
    LOWER,
    KEPT,
    CAPITALISED;

    String apply(String form) {
      return switch (this) {
        case LOWER -> form.toLowerCase(Locale.ROOT);
        case KEPT -> form;
        case CAPITALISED ->
            form.isEmpty()
                ? form
                : form.substring(0, 1).toUpperCase(Locale.ROOT)
                    + form.substring(1).toLowerCase(Locale.ROOT);
      };
    }
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException if this is none
   */
  static LemmaScript parse(String script) {
    if (script.startsWith("=")) {
      return new Fixed(script.substring(1));
    }
    int plus = script.indexOf('+');
    if (plus < 2) {
      throw new IllegalArgumentException("no lemma script: " + script);
    }
    Case letters =
        switch (script.charAt(0)) {
          case 'L' -> Case.LOWER;
          case 'K' -> Case.KEPT;
          case 'T' -> Case.CAPITALISED;
          default -> throw new IllegalArgumentException("no lemma script: " + script);
        };
    return new Edit(
        letters, Integer.parseInt(script.substring(1, plus)), script.substring(plus + 1));
  }
}
