package org.chancery.desk.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Named;
import org.chancery.record.view.Side;
import org.chancery.record.view.Telling;

/** Where things stand on the desk: each address is built here and nowhere else. */
public final class Links {

  private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final int WORDS_AT_AN_END = 5;

  private Links() {}

  /** One part of a path, or one value of a query. */
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public static String document(String id) {
    return "/document/" + encoded(id);
  }

  /** The sentence of a finding in its document. */
  public static String sentence(String document, String finding) {
    return document(document) + "#t-" + encoded(finding);
  }

  public static String sentence(Telling telling) {
    return sentence(telling.document(), telling.finding().value());
  }

  /** The happening with all its reports; a finding that is none, in its document. */
  public static String entry(Entry entry) {
    return entry.id().startsWith("h") ? happening(entry.id()) : sentence(entry.first());
  }

  public static String happening(String id) {
    return "/happening/" + encoded(id);
  }

  public static String party(Named party) {
    return party(
        party.kind().equals("person") ? party.name() : party.side().orElse(party.name()));
  }

  public static String party(String name) {
    return "/party/" + encoded(name);
  }

  public static String relation(Side one, Side other) {
    return relation(one.code(), other.code());
  }

  public static String relation(String one, String other) {
    return "/relation/" + encoded(one) + "/" + encoded(other);
  }

  public static String comparison(String one, String other) {
    return "/comparison/" + encoded(one) + "/" + encoded(other);
  }

  /** A place on the web, where a source or an id is one. */
  public static Optional<String> web(String words) {
    return WEB.matcher(words).matches() ? Optional.of(words) : Optional.empty();
  }

  /**
   * A place on the web at a sentence of it.
   *
   * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">Text Fragments</a>
   */
  public static String atWords(String address, String quotation) {
    String[] words = quotation.strip().split("\\s+");
    String fragment;
    if (words.length <= 2 * WORDS_AT_AN_END) {
      fragment = fragment(String.join(" ", words));
    } else {
      fragment =
          fragment(
                  String.join(
                      " ", java.util.Arrays.asList(words).subList(0, WORDS_AT_AN_END)))
              + ","
              + fragment(
                  String.join(
                      " ",
                      java.util.Arrays.asList(words)
                          .subList(words.length - WORDS_AT_AN_END, words.length)));
    }
    return address.replaceFirst("#.*$", "") + "#:~:text=" + fragment;
  }

  /** Hyphens and commas have a meaning of their own there. */
  private static String fragment(String words) {
    return encoded(words).replace("-", "%2D").replace(",", "%2C");
  }
}
