package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * The words of a title or of a source's name as a flat sentence numbered 0, so that the names in
 * them are found as in the text. Nobody parsed it: words are taken for names by their capitals.
 */
final class TitleSyntax {

  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}|(?:Mr|Mrs|Ms|Dr|Jr|St|Sr|Gen|Sen)\\.|[\\p{L}\\d]+(?:[-'’](?!s\\b)[\\p{L}\\d]+)*\\.?(?=\\s+\\p{Lu})|[\\p{L}\\d]+(?:[-'’](?!s\\b)[\\p{L}\\d]+)*|['’]s?|\\S");
  private static final Set<String> SMALL =
      Set.of(
          "and", "of", "the", "with", "for", "to", "in", "on", "at", "by", "a", "an", "from",
          "after", "before", "as", "between", "his", "her", "their", "over", "about", "into", "s",
          "is", "are");
  private static final Set<String> COMMON =
      Set.of(
          "call",
          "meeting",
          "meet",
          "meets",
          "visit",
          "visits",
          "statement",
          "readout",
          "remarks",
          "joint",
          "talks",
          "travel",
          "travels",
          "trip",
          "speaks",
          "calls",
          "hosts",
          "welcomes",
          "says",
          "announces",
          "announcement",
          "sanctions",
          "summit",
          "dialogue",
          "statements",
          "press",
          "release",
          "attributable",
          "bilateral",
          "virtual",
          "phone",
          "telephone",
          "video",
          "conference",
          "ahead",
          "urges",
          "warns",
          "agree",
          "agreement",
          "tells");

  private TitleSyntax() {}

  static Sentence of(String title) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(title.isBlank() ? "-" : title);
    while (matcher.find()) {
      String form = matcher.group();
      Span span = new Span(matcher.start(), matcher.end());
      String lower = form.toLowerCase(Locale.ROOT);
      boolean possessive =
          form.equals("'s") || form.equals("’s") || form.equals("’") || form.equals("'");
      boolean name =
          Character.isUpperCase(form.charAt(0))
              && !SMALL.contains(lower)
              && !COMMON.contains(lower);
      Upos upos = possessive ? Upos.PART : name ? Upos.PROPN : Upos.ADP;
      String xpos = possessive ? "POS" : name ? (lower.endsWith("s") ? "NNPS" : "NNP") : "X";
      String stem = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
      boolean noun = !name && Lexicon.OFFICES.has(stem);
      int index = tokens.size();
      tokens.add(
          new Token(
              index,
              span,
              form,
              noun ? stem : lower,
              noun ? Upos.NOUN : upos,
              noun ? lower.endsWith("s") ? "NNS" : "NN" : xpos,
              index == 0 ? Token.ROOT : 0,
              index == 0 ? "root" : "dep"));
    }
    return new Sentence(0, new Span(0, tokens.getLast().span().end()), tokens, List.of());
  }
}
