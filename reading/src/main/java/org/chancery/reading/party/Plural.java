package org.chancery.reading.party;

import java.util.Locale;
import java.util.regex.Pattern;

/** The plural of an English title: "ministers of trade", "spokeswomen", "deputy secretaries". */
final class Plural {
  /** Generals that are no soldiers, whose first word takes the plural. */
  private static final Pattern CIVIL_GENERAL =
      Pattern.compile("(secretary|director|attorney|consul|prosecutor|inspector)[ -]general$");

  private Plural() {}

  static String of(String title) {
    int head = title.length();
    for (String preposition : new String[] {" of ", " for ", " to ", " at ", "-in-", "-de-"}) {
      int at = title.indexOf(preposition);
      if (at > 0 && at < head) {
        head = at;
      }
    }
    String noun = title.substring(0, head);
    String lower = noun.toLowerCase(Locale.ROOT);
    String rest = title.substring(head);
    if (CIVIL_GENERAL.matcher(lower).find()) {
      return plural(noun.substring(0, noun.length() - 8))
          + noun.substring(noun.length() - 8)
          + rest;
    }
    return plural(noun) + rest;
  }

  private static String plural(String noun) {
    int last = noun.length() - 1;
    if (noun.endsWith("man") && noun.length() > 3) {
      return noun.substring(0, last - 1) + "en";
    }
    if (noun.endsWith("y") && last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0) {
      return noun.substring(0, last) + "ies";
    }
    if (noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("x")) {
      return noun + "es";
    }
    return noun + "s";
  }
}
