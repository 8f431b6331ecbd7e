package org.chancery.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Where a sentence may hold proper names: what the parser marked, widened to the whole run of
 * capitalised words, so that initials, particles and second surnames are not lost.
 */
public final class NameSpans {

  /**
   * Words that may be one name.
   *
   * @param kind what the parser takes it for; empty for a run of proper nouns that it did not mark
   * @param first index of the first token
   * @param last index of the last token, included
   */
  public record NameSpan(Optional<NamedEntity.Kind> kind, int first, int last) {}

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "von", "van", "der", "den", "de", "da", "di", "dos",
          "du", "la", "le", "ul", "ur");

  private NameSpans() {}

  /** The names marked by the parser, in order. */
  public static List<NameSpan> marked(Sentence sentence) {
    List<NameSpan> spans = new ArrayList<>();
    for (NamedEntity entity : sentence.entities()) {
      spans.add(new NameSpan(Optional.of(entity.kind()), entity.first(), entity.last()));
    }
    return List.copyOf(spans);
  }

  /**
   * The end of a run of name words that begins here: proper nouns, initials, and particles between
   * them ("Muhammad bin Salman").
   *
   * @return index of the last token, or {@code from - 1} where no name begins
   */
  public static int runFrom(Sentence sentence, int from) {
    int last = from - 1;
    for (int i = from; i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      if (isNameWord(token) || i > from && isSyllable(sentence, i)) {
        last = i;
      } else if (!(i > from && isInside(sentence, i))) {
        break;
      }
    }
    return last;
  }

  private static boolean isInside(Sentence sentence, int i) {
    String form = sentence.token(i).form();
    // "al-Busaidi" in three words, as treebanks have it
    int next = i + 2 < sentence.tokens().size() && isJoined(sentence, i + 1) ? i + 2 : i + 1;
    boolean followed = next < sentence.tokens().size() && isNameWord(sentence.token(next));
    boolean particle = PARTICLES.contains(form.toLowerCase(java.util.Locale.ROOT));
    boolean hyphen = isJoined(sentence, i);
    return (particle && followed) || hyphen;
  }

  /** "soo" in "Duck-soo" */
  private static boolean isSyllable(Sentence sentence, int i) {
    return sentence.token(i).upos() == Upos.PROPN
        && sentence.token(i - 1).form().equals("-")
        && i > 1
        && isJoined(sentence, i - 1);
  }

  private static boolean isJoined(Sentence sentence, int i) {
    return i + 1 < sentence.tokens().size()
        && sentence.token(i).form().equals("-")
        && sentence.token(i - 1).span().end() == sentence.token(i).span().start()
        && sentence.token(i).span().end() == sentence.token(i + 1).span().start();
  }

  /** Whether the word may stand between or before the parts of a name: "bin", "de". */
  public static boolean isParticle(Token token) {
    return PARTICLES.contains(token.form());
  }

  /** Whether the word can be part of a name: a capitalised noun, an initial, or "al-…". */
  public static boolean isNameWord(Token token) {
    String form = token.form();
    boolean capital =
        Character.isUpperCase(form.charAt(0))
            || (form.length() > 3
                && (form.startsWith("al-") || form.startsWith("el-"))
                && Character.isUpperCase(form.charAt(3)));
    return capital
        && (token.upos() == Upos.PROPN
            || token.upos() == Upos.NOUN
            || (token.upos() == Upos.ADJ && !token.is("amod"))
            || token.upos() == Upos.X
            || (token.upos() == Upos.VERB && form.length() > 2 && token.is("flat")));
  }
}
