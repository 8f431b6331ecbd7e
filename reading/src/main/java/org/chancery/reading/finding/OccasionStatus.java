package org.chancery.reading.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement.Status;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * How far an occasion has come, from tense, modality and negation, and from verbs and nouns that
 * plan, propose, cancel or decline it.
 */
final class OccasionStatus {

  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "’ll", "wo");
  private static final Set<String> MAY =
      Set.of("may", "might", "could", "can", "should", "would", "must", "'d", "ought");
  private static final int DEPTH = 6;

  /**
   * A status.
   *
   * @param certain whether the clause itself tells it
   */
  record Told(Status status, boolean certain) {}

  private final Lexicon lexicon;

  OccasionStatus(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The status of an occasion; empty where none takes place ("did not meet", "often meet"). */
  Optional<Told> of(Sentence sentence, Token cue, boolean headline) {
    return cue.upos() == Upos.NOUN || cue.upos() == Upos.PROPN
        ? ofNoun(sentence, cue, headline)
        : ofVerb(sentence, cue, headline, DEPTH);
  }

  private Optional<Told> ofVerb(Sentence sentence, Token verb, boolean headline, int depth) {
    boolean negated = Polarity.isNegated(sentence, verb);
    Optional<Token> above = sentence.head(verb);
    if (sentence.has(verb, "mark", m -> lexicon.has("hypothesis", Clause.lemma(m)))) {
      return Optional.empty();
    }
    if (Clause.hasAuxiliary(sentence, verb, WILL)
        || sentence.has(verb, "aux", a -> a.form().equalsIgnoreCase("'ll"))) {
      return Optional.of(
          new Told(
              isNoLonger(sentence, verb)
                  ? Status.CANCELLED
                  : negated ? Status.DECLINED : Status.SCHEDULED,
              true));
    }
    if (negated) {
      return Optional.empty();
    }
    if (Clause.hasAuxiliary(sentence, verb, MAY)) {
      boolean reported =
          verb.is("ccomp") && Clause.hasAuxiliary(sentence, verb, Set.of("would", "'d"));
      return Optional.of(new Told(reported ? Status.SCHEDULED : Status.ANTICIPATED, true));
    }
    if (sentence.has(verb, "advmod", a -> lexicon.has("habit", Clause.lemma(a)))) {
      return Optional.empty();
    }
    boolean infinitive = Clause.isInfinitive(sentence, verb);
    boolean participle = verb.xpos().equals("VBG") && sentence.children(verb, "aux").isEmpty();
    if (infinitive && sentence.has(verb, "aux", a -> Clause.lemma(a).equals("be"))) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    if ((infinitive || participle || verb.xpos().equals("VB")) && above.isPresent()) {
      return verb.is("conj")
          ? ofVerb(sentence, above.get(), headline, depth - 1)
          : governed(sentence, verb, above.get(), headline, depth);
    }
    if (infinitive) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    boolean auxiliaries = !sentence.children(verb, "aux").isEmpty();
    if (verb.xpos().equals("VBG")) {
      boolean past = sentence.has(verb, "aux", a -> a.form().matches("(?i)was|were|been"));
      return Optional.of(new Told(past ? Status.HELD : Status.ONGOING, !past));
    }
    if (verb.xpos().equals("VBD") || verb.xpos().equals("VBN")) {
      if (verb.is("conj") && !auxiliaries && above.isPresent() && verb.xpos().equals("VBN")) {
        return ofVerb(sentence, above.get(), headline, depth - 1);
      }
      boolean presentPassive =
          sentence.has(verb, "aux", a -> a.form().matches("(?i)is|are|'s|'re"))
              && !sentence.has(
                  verb, "aux", a -> a.form().matches("(?i)has|have|had|was|were|been"));
      boolean begun = lexicon.has("schedule-verb", Clause.lemma(verb));
      return Optional.of(
          presentPassive
              ? new Told(begun ? Status.SCHEDULED : Status.ONGOING, begun)
              : new Told(Status.HELD, true));
    }
    // A present without more is a headline's past, or a programme's future.
    return Optional.of(new Told(Status.HELD, false));
  }

  private static boolean isNoLonger(Sentence sentence, Token verb) {
    return sentence.has(
        verb,
        "advmod",
        a ->
            a.form().equalsIgnoreCase("longer")
                && !sentence.children(a, "advmod", "det").isEmpty());
  }

  /** An infinitive, gerund or bare verb: what the word above makes of it. */
  private Optional<Told> governed(
      Sentence sentence, Token verb, Token above, boolean headline, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    String lemma = Clause.lemma(above);
    boolean negated = Polarity.isNegated(sentence, above);
    if (!Clause.isVerb(sentence, above)) {
      if (lexicon.has("unsure-noun", lemma)) {
        if (isDeclined(sentence, above)) {
          return Optional.of(new Told(Status.DECLINED, true));
        }
        return Optional.of(
            new Told(lemma.equals("plan") ? Status.SCHEDULED : Status.ANTICIPATED, true));
      }
      if (lexicon.has("decline-noun", lemma)) {
        return Optional.of(new Told(Status.DECLINED, true));
      }
      boolean ordinal =
          sentence.children(above).stream()
              .anyMatch(c ->
                  c.xpos().equals("JJS") || c.lemma().equals("first") || c.lemma().equals("last"));
      if (verb.xpos().equals("VBG") || ordinal) {
        return Optional.of(new Told(Status.HELD, false));
      }
      return ofNoun(sentence, above, headline);
    }
    if (lexicon.has("due-adjective", lemma) && above.upos() != Upos.VERB) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    if (lexicon.has("unsure-adjective", lemma)) {
      return Optional.of(new Told(Status.ANTICIPATED, true));
    }
    boolean looksAhead =
        lemma.equals("look")
            || (Clause.isInfinitive(sentence, verb) && lexicon.has("expect-verb", lemma));
    if (!looksAhead && (verb.is("advcl") || verb.is("obl") || verb.is("acl"))) {
      return ofVerb(sentence, above, headline, depth - 1).map(t -> purpose(sentence, verb, t));
    }
    return planned(sentence, above, negated).or(() -> ofVerb(sentence, above, headline, depth - 1));
  }

  /** "turned down an invitation", "rejected a proposal". */
  private boolean isDeclined(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(v -> noun.is("obj") || noun.is("nsubj") && Roles.isPassive(sentence, v))
        .filter(v ->
            lexicon.has("decline-verb", Clause.lemma(v))
                || Clause.lemma(v).equals("turn")
                    && sentence.has(v, "compound", c -> Clause.lemma(c).equals("down")))
        .isPresent();
  }

  /** "travelled to Oslo to meet": what the journey is. */
  private static Told purpose(Sentence sentence, Token verb, Told told) {
    return Clause.isInfinitive(sentence, verb) ? new Told(told.status(), false) : told;
  }

  /** What a verb that plans, hopes, cancels or declines makes of what it governs. */
  private Optional<Told> planned(Sentence sentence, Token verb, boolean negated) {
    String lemma = Clause.lemma(verb);
    if (lexicon.has("cancel-verb", lemma)) {
      return Optional.of(new Told(Status.CANCELLED, true));
    }
    if (lexicon.has("decline-verb", lemma)) {
      return Optional.of(new Told(Status.DECLINED, true));
    }
    if (lemma.equals("call") && sentence.has(verb, "compound", c -> c.lemma().equals("off"))) {
      return Optional.of(new Told(Status.CANCELLED, true));
    }
    if (lexicon.has("schedule-verb", lemma)) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    if (lemma.equals("go") && verb.xpos().equals("VBG")) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    if (lexicon.has("expect-verb", lemma)) {
      return Optional.of(new Told(negated ? Status.DECLINED : Status.ANTICIPATED, true));
    }
    return Optional.empty();
  }

  private Optional<Told> ofNoun(Sentence sentence, Token noun, boolean headline) {
    if (sentence.has(noun, "det", d -> d.lemma().equals("no"))) {
      return Optional.empty();
    }
    Optional<Told> ended = ended(sentence, noun);
    if (ended.isPresent()) {
      return ended;
    }
    if (sentence.has(noun, "cop", c -> c.form().matches("(?i)is|are|'s|'re"))
        && Clause.preposition(sentence, noun).equals("on")) {
      return Optional.of(new Told(Status.ONGOING, true));
    }
    Optional<Told> modified = modified(sentence, noun);
    Token at = Clause.first(sentence, noun);
    Optional<Told> owned = at.index() == noun.index() ? Optional.empty() : modified(sentence, at);
    if (modified.isPresent()) {
      return modified;
    }
    Optional<Token> head = sentence.head(at);
    int steps = 0;
    while (head.isPresent() && !Clause.isVerb(sentence, head.get()) && steps++ < 3) {
      Token over = head.get();
      String lemma = Clause.lemma(over);
      if (lexicon.has("unsure-noun", lemma) && at.is("nmod")) {
        return Optional.of(new Told(Status.ANTICIPATED, true));
      }
      if (lemma.matches("cancellation|postponement")) {
        return Optional.of(new Told(Status.CANCELLED, true));
      }
      if (at.is("nmod") && !Clause.preposition(sentence, at).equals("of")) {
        return Optional.of(beside(sentence, at, Status.HELD));
      }
      at = Clause.first(sentence, over);
      head = sentence.head(at);
    }
    if (owned.isPresent()) {
      return owned;
    }
    if (sentence.has(at, "cop", c -> true)
        && sentence.has(at, "aux", a -> WILL.contains(Clause.lemma(a)))) {
      return Optional.of(new Told(Status.SCHEDULED, true));
    }
    if (head.isEmpty() || !Clause.isVerb(sentence, head.get())) {
      return Optional.of(new Told(Status.HELD, false));
    }
    return under(sentence, at, head.get(), headline);
  }

  /** "a planned meeting was postponed": what was planned goes before that it was. */
  private Optional<Told> ended(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(v -> v.upos() == Upos.VERB && !Polarity.isNegated(sentence, v))
        .filter(v -> noun.is("obj") || noun.is("nsubj") && Roles.isPassive(sentence, v))
        .filter(v -> lexicon.has("cancel-verb", Clause.lemma(v)))
        .map(_ -> new Told(Status.CANCELLED, true));
  }

  private Optional<Told> under(Sentence sentence, Token noun, Token verb, boolean headline) {
    String lemma = Clause.lemma(verb);
    if (sentence.has(verb, "mark", m -> lexicon.has("hypothesis", Clause.lemma(m)))) {
      return Optional.empty();
    }
    if (noun.is("obj") && verb.form().equalsIgnoreCase("following")) {
      return Optional.of(new Told(Status.HELD, false));
    }
    boolean patient = noun.is("obj") || (noun.is("nsubj") && Roles.isPassive(sentence, verb));
    boolean part =
        noun.is("obl")
            && Set.of("in", "at", "for", "to", "on").contains(Clause.preposition(sentence, noun));
    if (patient) {
      boolean held = lexicon.has("hold-verb", lemma) || lexicon.has("partake-verb", lemma);
      Optional<Told> planned =
          lexicon.has("decline-verb", lemma)
                  && !lemma.equals("boycott")
                  && !lemma.equals("skip")
                  && !lemma.equals("decline")
              ? Optional.of(new Told(Status.DECLINED, true))
              : planned(sentence, verb, Polarity.isNegated(sentence, verb));
      if (planned.isPresent() && !(held && !lexicon.has("schedule-verb", lemma))) {
        return planned;
      }
      if (held) {
        return ofVerb(sentence, verb, headline, DEPTH);
      }
      return ofVerb(sentence, verb, headline, DEPTH).map(t -> new Told(t.status(), false));
    }
    if (part
        && (lexicon.has("partake-verb", lemma) || lemma.matches("meet|take|travel|arrive|join"))) {
      return ofVerb(sentence, verb, headline, DEPTH);
    }
    if (noun.is("obl")) {
      Optional<Told> planned =
          part
                  && lemma.matches("look|invite")
                  && Set.of("to", "for").contains(Clause.preposition(sentence, noun))
              ? planned(sentence, verb, false)
              : Optional.empty();
      if (planned.isPresent()) {
        return planned;
      }
      Status main =
          actAbove(sentence, noun, verb)
              .or(() -> ofVerb(sentence, verb, headline, DEPTH).map(Told::status))
              .orElse(Status.HELD);
      return Optional.of(beside(sentence, noun, main));
    }
    if (noun.is("nsubj")) {
      if (lexicon.has("due-adjective", lemma) && !Clause.isVerb(sentence, noun)) {
        return Optional.of(new Told(Status.SCHEDULED, true));
      }
      if (lemma.matches("progress|continue|proceed|stall|advance|remain")
          && verb.xpos().matches("VB[ZPG]")) {
        return Optional.of(new Told(Status.ONGOING, true));
      }
      boolean happens =
          lemma.matches(
              "take|begin|start|open|end|conclude|occur|happen|come|follow|continue|resume|include|focus|last|be|go|close|mark|bring|gather|kick|wrap|collapse|fail|break");
      return ofVerb(sentence, verb, headline, DEPTH)
          .map(t -> new Told(t.status(), t.certain() && happens));
    }
    return ofVerb(sentence, verb, headline, DEPTH).map(t -> new Told(t.status(), false));
  }

  /** "agreed to cut quotas during the talks": they agreed there, whenever they will cut. */
  private Optional<Status> actAbove(Sentence sentence, Token noun, Token verb) {
    return sentence
        .head(verb)
        .filter(act -> Clause.preposition(sentence, noun).matches("during|at|in|after|following"))
        .filter(act -> Clause.isSubordinate(verb) && act.xpos().equals("VBD"))
        .filter(act -> lexicon.has("speech-act", Clause.lemma(act)))
        .filter(act -> isDefinite(sentence, noun))
        .map(_ -> Status.HELD);
  }

  private static boolean isDefinite(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(
            c -> c.is("nmod:poss") || c.is("det") && c.form().matches("(?i)the|th[eo]se|this"));
  }

  /** An occasion beside what is told: during, after or before it. */
  private static Told beside(Sentence sentence, Token noun, Status main) {
    String preposition = Clause.preposition(sentence, noun);
    boolean ahead = main == Status.SCHEDULED || main == Status.ANTICIPATED;
    if (preposition.matches("before|ahead.*|prior.*|until")) {
      return new Told(Status.SCHEDULED, false);
    }
    if (preposition.matches("after|follow(ing)?|since") && !ahead) {
      return new Told(Status.HELD, false);
    }
    return new Told(ahead ? main : Status.HELD, false);
  }

  private Optional<Told> modified(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun, "amod", "compound", "acl", "advmod")) {
      String lemma = Clause.lemma(child);
      if (child.is("acl") && !child.xpos().equals("VBN")) {
        continue;
      }
      if (lexicon.has("cancel-verb", lemma) || lemma.matches("cancelled|canceled|postponed")) {
        return Optional.of(new Told(Status.CANCELLED, true));
      }
      String form = child.form().toLowerCase(Locale.ROOT);
      if (lexicon.has("upcoming", lemma)
          || child.is("amod") && lexicon.has("upcoming", form)
          || lexicon.has("schedule-verb", lemma) && child.is("acl") && !lemma.equals("announce")
          || lemma.matches("due|slated|set") && child.is("acl")) {
        return Optional.of(new Told(Status.SCHEDULED, true));
      }
      if (lexicon.has("tentative", lemma) || child.is("acl") && lemma.matches("propose|expect")) {
        return Optional.of(new Told(Status.ANTICIPATED, true));
      }
      if (lexicon.has("current", lemma)) {
        return Optional.of(new Told(Status.ONGOING, true));
      }
      if (lexicon.has("past", lemma)) {
        return Optional.of(new Told(Status.HELD, true));
      }
    }
    return Optional.empty();
  }
}
