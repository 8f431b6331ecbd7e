package org.chancery.parser.piece;

/** The case of a word's letters; its ordinal is a row of the encoder's embedding. */
public enum LetterCase {
  /** No letter at all: {@code 2025}, {@code —}. */
  NONE,
  LOWER,
  /** Only the first letter is a capital. */
  CAPITALISED,
  /** Two or more letters, all capitals; a single capital is {@link #CAPITALISED}. */
  UPPER,
  MIXED;

  public static LetterCase of(String word) {
    int letters = 0;
    int capitals = 0;
    boolean first = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isLetter(c)) {
        boolean capital = Character.isUpperCase(c);
        first |= capital && letters == 0;
        letters++;
        capitals += capital ? 1 : 0;
      }
    }
    if (letters == 0) {
      return NONE;
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (first && capitals == 1) {
      return CAPITALISED;
    }
    return capitals == letters ? UPPER : MIXED;
  }
}
