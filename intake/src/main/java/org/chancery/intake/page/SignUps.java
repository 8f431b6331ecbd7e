package org.chancery.intake.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Boxes in a text that ask for the reader's address, whatever they are called. */
final class SignUps {

  private static final int LONGEST = 800;
  private static final double MOST = 0.3;

  private SignUps() {}

  static void remove(Document page, double words) {
    for (Element form : page.select("form:has(input[type=email]), form:has(input[name*=email])")) {
      box(form, words).ifPresent(Element::remove);
    }
  }

  /** The largest part around a form that is short enough to be one box with it. */
  private static Optional<Element> box(Element form, double words) {
    Optional<Element> box = Optional.empty();
    Element around = form;
    while (around != null && isBox(around, words)) {
      box = Optional.of(around);
      around = around.parent();
    }
    return box;
  }

  private static boolean isBox(Element around, double words) {
    double own = Clutter.words(around);
    return own < LONGEST
        && own < MOST * words
        && around.selectFirst("h1, article, main, [itemprop=articleBody]") == null
        && !around.normalName().equals("body");
  }
}
