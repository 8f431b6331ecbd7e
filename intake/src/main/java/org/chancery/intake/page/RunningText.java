package org.chancery.intake.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells running text from what is left of pages without any: menus, notices, error pages. */
final class RunningText {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’')\\]]*(?:\\s|$)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** What pages say instead of their text. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:enable|turn on|requires?) (?:javascript|cookies)|javascript (?:is"
              + " )?(?:disabled|required)|accept (?:all )?cookies|we use cookies|page (?:you"
              + " requested )?(?:was |could )?not (?:be )?found|\\b404\\b|access (?:to this page"
              + " )?(?:is |has been )?denied|checking your browser|verify (?:that )?you are (?:a"
              + " )?human|subscribe to (?:continue|read)|log ?in to continue|this (?:video|content)"
              + " is (?:not|no longer) available",
          Pattern.CASE_INSENSITIVE);

  private static final int FEWEST_WORDS = 20;
  private static final int FEW_WORDS = 120;

  private RunningText() {}

  /** Why this is no running text, if it is none. */
  static Optional<String> problem(String text, boolean wholePage) {
    long words = WORD.matcher(text).results().limit(FEW_WORDS + 1L).count();
    if (words == 0) {
      return Optional.of("a page without words");
    }
    if (!wholePage) {
      return Optional.empty();
    }
    if (words < FEWEST_WORDS || !SENTENCE_END.matcher(text).find()) {
      return Optional.of("a page without running text");
    }
    return words <= FEW_WORDS && NOTICE.matcher(text).find()
        ? Optional.of("a notice in place of a page")
        : Optional.empty();
  }
}
