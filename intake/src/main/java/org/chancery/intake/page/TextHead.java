package org.chancery.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.intake.text.WebDate;

/**
 * Takes from the head of a page's text what stands there about it and is known apart: the headline
 * once more with what is above it, the day of publication, who wrote it.
 */
final class TextHead {

  /** So many blocks above a text can be about it. */
  private static final int MOST_BLOCKS = 8;

  private static final int LONGEST = 90;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"”’')\\]]*$");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|from|author|written by|posted by):? \\p{Lu}[^.!?]{1,80}",
          Pattern.CASE_INSENSITIVE);

  /** What kind of text follows; the same on all pages of a kind. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:press (?:release|statement|briefing)|statement|readout|news|news story|speech|remarks"
              + "|media (?:note|release)|media advisory|fact sheet|transcript|joint statement"
              + "|communiqu[ée]|english|japanese|office of the spokesperson|for immediate release"
              + "|for information media\\W+not an official record\\W*)",
          Pattern.CASE_INSENSITIVE);

  private TextHead() {}

  /** The text without its head. */
  static String without(String text, Optional<String> title) {
    List<String> blocks = new ArrayList<>(List.of(text.split("\n\n")));
    int headline = headline(blocks, title);
    if (headline >= 0) {
      blocks.subList(0, headline + 1).clear();
    }
    int looked = 0;
    while (blocks.size() > 1 && looked < MOST_BLOCKS && isAboutText(blocks.getFirst())) {
      blocks.removeFirst();
      looked++;
    }
    return String.join("\n\n", blocks).strip();
  }

  /** Where the headline is repeated with nothing but short lines above it, or -1. */
  private static int headline(List<String> blocks, Optional<String> title) {
    if (title.isEmpty()) {
      return -1;
    }
    String wanted = plain(title.get());
    int found = -1;
    for (int i = 0; i < Math.min(MOST_BLOCKS, blocks.size() - 1); i++) {
      String block = blocks.get(i);
      if (plain(block).equals(wanted)) {
        found = i;
      } else if (block.length() > LONGEST || SENTENCE_END.matcher(block).find()) {
        break;
      }
    }
    return found;
  }

  private static boolean isAboutText(String block) {
    String line = block.strip();
    return line.length() <= LONGEST
        && (WebDate.line(line).isPresent()
            || BYLINE.matcher(line).matches()
            || KIND.matcher(line).matches());
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
