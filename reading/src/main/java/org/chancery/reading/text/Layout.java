package org.chancery.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds headlines, paragraphs, list items and datelines.
 *
 * <p>A line is a paragraph, except in text broken to a line width ({@link Lines}). Headlines are
 * lines without a sentence's end: the first ones of a text, and those in capitals or with
 * capitalised words anywhere.
 */
final class Layout {

  private static final int HEADLINE_WORDS = 30;
  private static final int TITLE_CASE_WORDS = 14;

  /** Headline, underline and by-line. */
  private static final int OPENING_LINES = 3;

  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?i)(?:for immediate release|readout|press release|media release|embargoed? until|joint"
              + " (?:press )?statement|media note|fact sheet|press statement)\\b[^.!?]{0,120}");
  private static final Pattern TURN =
      Pattern.compile("(?m)^(?:M[RS]S?\\.? )?\\p{Lu}[\\p{Lu} .'\u2019-]{0,40}: ");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)a|an|and|as|at|but|by|de|for|from|in|into|la|le|nor|of|on|or|over|per|the|to|via|vs?\\.?|with|al-.*");

  private Layout() {}

  static List<Block> blocks(String value) {
    List<Lines.Run> runs = Lines.of(value);
    boolean transcript = TURN.matcher(value).results().limit(2).count() == 2;
    List<Block> blocks = new ArrayList<>();
    boolean opening = true;
    boolean paragraphSeen = false;
    for (int i = 0; i < runs.size(); i++) {
      Span span = runs.get(i).span();
      boolean last = i == runs.size() - 1;
      if (runs.get(i).bullet()) {
        blocks.add(new Block(Block.Kind.LIST_ITEM, span, Optional.empty()));
        opening = false;
        continue;
      }
      Optional<Span> dateline = Datelines.find(value, span, !paragraphSeen, transcript);
      boolean headline =
          dateline.isEmpty()
              && isHeadline(
                  value.substring(span.start(), span.end()), opening && i < OPENING_LINES, last);
      opening &= headline;
      paragraphSeen |= !headline;
      blocks.add(new Block(headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, span, dateline));
    }
    return List.copyOf(blocks);
  }

  private static boolean isHeadline(String line, boolean opening, boolean last) {
    if (line.indexOf('\n') >= 0 || line.length() > 300) {
      return false;
    }
    String[] words = WHITE.split(line);
    if (words.length > HEADLINE_WORDS) {
      return false;
    }
    if (line.startsWith("# ") || line.startsWith("## ") || line.startsWith("### ")) {
      return true;
    }
    if (RELEASE.matcher(line).matches()) {
      return true;
    }
    if (endsSentence(line) || last || TURN.matcher(line).lookingAt()) {
      return false;
    }
    if (opening && !line.endsWith(":") && !line.endsWith(",") && !line.endsWith(";")) {
      return true;
    }
    return words.length > 1
        && !line.endsWith(",")
        && !line.endsWith(";")
        && (isCapitals(line) || isTitleCase(words));
  }

  private static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 1 && "\"\u201d\u2019')]*_".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return ".!?\u2026".indexOf(line.charAt(end - 1)) >= 0;
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT))
        && line.codePoints().filter(Character::isUpperCase).count() >= 4;
  }

  private static boolean isTitleCase(String[] words) {
    if (words.length > TITLE_CASE_WORDS) {
      return false;
    }
    int capitalised = 0;
    for (String word : words) {
      int first = word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
      if (Character.isUpperCase(first)) {
        capitalised++;
      } else if (Character.isLowerCase(first) && !SMALL.matcher(word).matches()) {
        return false;
      }
    }
    return capitalised >= 2;
  }
}
