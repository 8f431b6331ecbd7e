package org.chancery.reading.finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * Whether what was said binds the speaker: "Norway said it would send aid" is a commitment rather
 * than a statement.
 */
final class Binding {

  private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "’ll", "'d", "shall");
  private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "we", "i");

  private final Context context;

  Binding(Context context) {
    this.context = context;
  }

  /** Whether the first finite verb of these words is a promise and its subject the speaker. */
  boolean binds(Sentence sentence, Token cue, Span words, List<Party> speakers) {
    boolean same = false;
    for (Token token : sentence.tokens()) {
      if (!words.contains(token.span())) {
        continue;
      }
      if (token.upos() == Upos.AUX || token.upos() == Upos.VERB) {
        boolean promise =
            FUTURE.contains(token.form().toLowerCase(Locale.ROOT))
                || context.lexicon().has("bind", token.lemma())
                || isGoingTo(sentence, token);
        if (promise || isFinite(token)) {
          return promise && same && !isOccasion(sentence, token);
        }
      }
      same |= isSpeaker(sentence, token, speakers) && !isObjectBefore(cue, token);
    }
    return false;
  }

  /** Whether the words open with a commitment by name: "its commitment to …". */
  boolean names(Sentence sentence, Span words) {
    int seen = 0;
    for (Token token : sentence.tokens()) {
      if (!words.contains(token.span())) {
        continue;
      }
      if (token.upos() == Upos.VERB || token.upos() == Upos.AUX || seen++ > 6) {
        return false;
      }
      if (context.lexicon().has("binding", token.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "said it would leave the bloc": what the rules of commitments pass over is a statement. */
  private boolean isOccasion(Sentence sentence, Token auxiliary) {
    return sentence
        .head(auxiliary)
        .filter(verb -> auxiliary.upos() == Upos.AUX && auxiliary.is("aux"))
        .filter(verb -> context.lexicon().has("occasion-verb", Clause.lemma(verb)))
        .isPresent();
  }

  private static boolean isFinite(Token token) {
    return switch (token.xpos()) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  private static boolean isGoingTo(Sentence sentence, Token token) {
    int next = token.index() + 1;
    return token.lemma().equals("be")
        && next + 1 < sentence.tokens().size()
        && Set.of("going", "ready", "prepared", "willing", "determined", "committed")
            .contains(sentence.token(next).form())
        && sentence.token(next + 1).form().equals("to");
  }

  /** In "welcomed the offer, saying it would help", "it" is the offer. */
  private static boolean isObjectBefore(Token cue, Token token) {
    return cue.xpos().equals("VBG") && token.form().equals("it");
  }

  private boolean isSpeaker(Sentence sentence, Token token, List<Party> speakers) {
    if (PRONOUNS.contains(token.form().toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (!token.is("nsubj")) {
      return false;
    }
    return context.parties().of(sentence, token).stream()
        .anyMatch(acting ->
            speakers.stream()
                .anyMatch(speaker ->
                    speaker.id().equals(acting.id())
                        || (acting.kind() != Party.Kind.PERSON
                            && acting.state().isPresent()
                            && acting.state().equals(speaker.state()))));
  }
}
