package org.chancery.reading.finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Whether a verb reports what was said, or is itself said, wished for or foreseen.
 *
 * <p>An official text that declares in the present tense speaks in its own voice and reports
 * nothing; nor does a verb under a modal, in a condition or in most infinitives.
 */
final class Voice {

  private static final Set<String> MODALS =
      Set.of(
          "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'d");

  /** Verbs that let an infinitive of speech stand for speech: "went on to warn". */
  private static final Set<String> PHASES =
      Set.of(
          "continue",
          "begin",
          "go",
          "proceed",
          "want",
          "wish",
          "like",
          "serve",
          "seek",
          "rush",
          "hasten",
          "opportunity",
          "moment",
          "occasion",
          "first",
          "latest");

  /** Verbs of contact, after which an infinitive of purpose tells what was said. */
  private static final Set<String> CONTACTS =
      Set.of(
          "speak",
          "call",
          "phone",
          "telephone",
          "write",
          "ring",
          "address",
          "tweet",
          "take",
          "use",
          "appear",
          "rise",
          "step",
          "issue",
          "release",
          "publish",
          "come");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us");

  private final Context context;
  private final boolean official;

  Voice(Context context) {
    this.context = context;
    this.official = context.parties().issuer().isPresent() || speaksAsWe(context);
  }

  /** Whether "we" stands outside of quotation marks, as it does in no news. */
  private static boolean speaksAsWe(Context context) {
    return context.syntax().sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(token ->
            token.lemma().equalsIgnoreCase("we")
                && context.text().quotationAt(token.span().start()).isEmpty());
  }

  /** Whether the word reports speech of these parties. */
  boolean reports(Sentence sentence, Token cue, Token speaker, List<Party> speakers) {
    if (cue.upos() == Upos.NOUN) {
      return !isQuoted(cue);
    }
    if (isConditional(sentence, cue)) {
      return false;
    }
    Tense tense = tense(sentence, cue, 5);
    return switch (tense) {
      case PAST -> !(isQuoted(cue) && isFirstPerson(speaker));
      case PRESENT ->
          !isQuoted(cue)
              && !isOwn(speaker, speakers)
              && !(official && !context.lexicon().has("bare", cue.lemma()));
      case NONE -> false;
    };
  }

  private enum Tense {
    PAST,
    PRESENT,
    NONE
  }

  private Tense tense(Sentence sentence, Token verb, int depth) {
    List<Token> auxiliaries = sentence.children(verb, "aux", "cop");
    if (auxiliaries.stream().anyMatch(a -> MODALS.contains(a.lemma()))) {
      return Tense.NONE;
    }
    if (auxiliaries.stream().anyMatch(a -> a.lemma().equals("have"))) {
      return Tense.PAST;
    }
    if (!auxiliaries.isEmpty() && !isInfinitive(sentence, verb)) {
      return auxiliaries.stream().anyMatch(a -> a.xpos().equals("VBD"))
          ? Tense.PAST
          : Tense.PRESENT;
    }
    return switch (verb.xpos()) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      case "VBN" -> verb.is("conj") ? above(sentence, verb, depth) : Tense.PAST;
      case "VBG" -> above(sentence, verb, depth);
      default ->
          isInfinitive(sentence, verb)
              ? infinitive(sentence, verb, depth)
              : verb.is("conj") ? above(sentence, verb, depth) : mistagged(verb);
    };
  }

  /** A headline's or relative clause's present that the tagger took for another form. */
  private static Tense mistagged(Token verb) {
    return verb.upos() == Upos.VERB && verb.isRoot() && verb.form().endsWith("ed")
        ? Tense.PAST
        : verb.xpos().equals("VB") && verb.isRoot() ? Tense.NONE : Tense.PRESENT;
  }

  private Tense above(Sentence sentence, Token verb, int depth) {
    if (depth == 0 || verb.isRoot()) {
      return Tense.PRESENT;
    }
    Token head = sentence.token(verb.head());
    if (head.upos() != Upos.VERB && head.upos() != Upos.AUX) {
      if (verb.is("conj") || verb.is("advcl")) {
        return sentence.children(head, "cop").isEmpty()
            ? Tense.PAST
            : tense(sentence, head, depth - 1);
      }
      return clauseTense(sentence, head, depth);
    }
    return tense(sentence, head, depth - 1);
  }

  /** The tense of the clause that a noun stands in. */
  private Tense clauseTense(Sentence sentence, Token noun, int depth) {
    Token at = noun;
    while (!at.isRoot()) {
      at = sentence.token(at.head());
      if (at.upos() == Upos.VERB) {
        return tense(sentence, at, depth - 1);
      }
    }
    return Tense.PAST;
  }

  private Tense infinitive(Sentence sentence, Token verb, int depth) {
    if (depth == 0 || verb.isRoot()) {
      return Tense.NONE;
    }
    Token head = sentence.token(verb.head());
    if (verb.is("conj")) {
      return tense(sentence, head, depth - 1);
    }
    String lemma = head.lemma();
    if (PHASES.contains(lemma) || CONTACTS.contains(lemma)) {
      return head.upos() == Upos.VERB ? tense(sentence, head, depth - 1) : Tense.PAST;
    }
    return Tense.NONE;
  }

  private static boolean isInfinitive(Sentence sentence, Token verb) {
    return verb.xpos().equals("VB")
        && sentence.has(verb, "mark", mark -> mark.lemma().equals("to"));
  }

  private static boolean isConditional(Sentence sentence, Token verb) {
    Token at = verb;
    for (int steps = 0; steps < 3; steps++) {
      if (sentence.has(at, "mark", mark -> CONDITIONS.contains(mark.lemma()))) {
        return true;
      }
      if (!at.is("conj") || at.isRoot()) {
        return false;
      }
      at = sentence.token(at.head());
    }
    return false;
  }

  private static boolean isFirstPerson(Token speaker) {
    return FIRST_PERSON.contains(speaker.lemma().toLowerCase(Locale.ROOT));
  }

  private boolean isQuoted(Token token) {
    return context.text().quotationAt(token.span().start()).isPresent();
  }

  /** Whether an official text itself speaks here: its issuer, the issuer's state, or "we". */
  private boolean isOwn(Token speaker, List<Party> speakers) {
    if (isFirstPerson(speaker)) {
      return true;
    }
    return context
        .parties()
        .issuer()
        .filter(issuer ->
            speakers.stream()
                .anyMatch(party ->
                    party.id().equals(issuer.id())
                        || issuer.members().contains(party.id())
                        || party.members().contains(issuer.id())
                        || (issuer.state().isPresent() && issuer.state().equals(party.state()))))
        .isPresent();
  }
}
