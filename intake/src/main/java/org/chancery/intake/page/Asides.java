package org.chancery.intake.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Single lines between the paragraphs of a text that are none of it: told by their words. */
final class Asides {

  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "li", "span", "em", "strong", "h2", "h3", "h4", "h5", "h6", "section", "a",
          "ul");

  /** Lines that are the same on many pages. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:advertisement|ad|sponsored|story continues below(?: advertisement)?|article continues"
              + " (?:below|after).*|continue reading(?: the main story)?|skip past newsletter"
              + " promotion|after newsletter promotion|skip to (?:main )?content|back(?: to"
              + " top)?|top|print(?: this page)?|e-?mail this page|share(?:"
              + " this)?|loading\\W*|share on \\w+|listen(?: to (?:this )?article)?|download(?:"
              + " the)? \\W?pdf|\\d+ min(?:ute)?s? read|sign up here\\W*|(?:image|photo|picture)"
              + " (?:source|caption|credit).{0,80}|media caption.{0,80}|opens in (?:a )?new"
              + " (?:tab|window)|all rights reserved\\W*|copyright ©.{0,80}|©.{0,80}|published"
              + " in(?: sections?)?: .{0,100}|publication date: .{0,60}|direct link:"
              + " .{0,100}|printed from .{0,100}|(?:first |last )?(?:updated|published|modified)(?:"
              + " on)?:? [^.]{0,40}\\d{4}.{0,60}|for information media\\W+not an official"
              + " record\\W*|無断転載を禁じます)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words before a link to another page. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:read(?: more| also| next)?|also read|see also|related(?:"
              + " (?:story|article|coverage))?|more|watch|listen|don.t miss|explore|recommended|in"
              + " pictures|opinion|analysis|live|explainer|must"
              + " read|background)\\s*(?::|\\||–|-|>|»|$).*",
          Pattern.CASE_INSENSITIVE);

  /** The way to a page from the first one. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:you are here\\W*)?(?:home(?: ?page)?|main(?: page)?|start)\\s*[>»›/|→·•].{0,300}",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 300;
  private static final double LINKED = 0.55;

  private Asides() {}

  static void remove(Document page) {
    for (Element element : page.body().getAllElements()) {
      if (element.parent() == null
          || !BLOCKS.contains(element.normalName())
          || !Clutter.isShort(element, LONGEST)) {
        continue;
      }
      String words = element.text().strip();
      if (words.isEmpty() || words.length() > LONGEST) {
        continue;
      }
      boolean link = element.normalName().equals("a");
      if (LINE.matcher(words).matches()
          || !link && LABEL.matcher(words).matches() && isLinked(element, words)
          || !link && PATH.matcher(words).matches() && element.selectFirst("a") != null) {
        element.remove();
      }
    }
  }

  private static boolean isLinked(Element element, String words) {
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return linked >= LINKED * words.length();
  }
}
