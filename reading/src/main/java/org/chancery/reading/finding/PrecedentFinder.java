package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * Finds what the text calls a first, a record or the largest, where it concerns relations between
 * parties: a first within one state ("the first woman to be elected") is none.
 *
 * <p>Rules find the ordinal or superlative; their setting {@code noun} names the class of the noun
 * that it must order, their setting {@code what} how the achievement is cut: {@code governor} the
 * clause with its verb, {@code alone} an ordinal without a noun, {@code dated} a superlative that
 * must say since when or among what.
 */
public final class PrecedentFinder implements Finder {

  private static final Set<String> DATED =
      Set.of(
          "since", "ever", "history", "decade", "decades", "century", "years", "kind", "record",
          "date", "war", "time");

  /** "First Lady", "First Minister", "First Nations": names, no ordinals. */
  private static final Set<String> TITLES =
      Set.of(
          "lady",
          "minister",
          "deputy",
          "secretary",
          "nation",
          "nations",
          "vice",
          "amendment",
          "world",
          "family",
          "gentleman",
          "responder");

  @Override
  public List<Precedent> find(Context context) {
    List<Precedent> found = new ArrayList<>();
    List<Span> achievements = new ArrayList<>();
    for (Match match : context.matches(FindingType.PRECEDENT)) {
      Optional<Achievement> achievement = achievement(context, match);
      if (achievement.isEmpty()
          || achievements.stream().anyMatch(achievement.get().what()::overlaps)) {
        continue;
      }
      precedent(context, match, achievement.get(), found.size() + 1)
          .ifPresent(precedent -> {
            achievements.add(achievement.get().what());
            found.add(precedent);
          });
    }
    return List.copyOf(found);
  }

  /** The words of an achievement and the noun or verb at their head. */
  private record Achievement(Span what, Token head) {}

  private static Optional<Achievement> achievement(Context context, Match match) {
    Sentence sentence = match.sentence();
    String cut = match.rule().setting("what").orElse("");
    if (cut.equals("governor")) {
      return Optional.of(governor(match));
    }
    OrdinalPhrase phrase = OrdinalPhrase.of(sentence, match.cue());
    Optional<String> noun = match.rule().setting("noun");
    String lemma = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    if (cut.equals("alone") != phrase.standsAlone()
        || noun.filter(n -> !context.lexicon().has(n, lemma)).isPresent()
        || isTitle(sentence, phrase)
        || (noun.equals(Optional.of("bond")) && phrase.noun().xpos().endsWith("S"))) {
      return Optional.empty();
    }
    Achievement achievement = new Achievement(phrase.span(), phrase.noun());
    boolean dated =
        sentence.tokens().stream()
            .anyMatch(t ->
                achievement.what().contains(t.span().start())
                    && DATED.contains(t.form().toLowerCase(Locale.ROOT)));
    return cut.equals("dated") && !dated ? Optional.empty() : Optional.of(achievement);
  }

  private static boolean isTitle(Sentence sentence, OrdinalPhrase phrase) {
    int next = phrase.ordinal().index() + 1;
    if (next >= sentence.tokens().size()
        || !Character.isUpperCase(phrase.ordinal().form().charAt(0))) {
      return false;
    }
    Token after = sentence.token(next);
    return Character.isUpperCase(after.form().charAt(0))
        && TITLES.contains(after.lemma().toLowerCase(Locale.ROOT));
  }

  private static Optional<Precedent> precedent(
      Context context, Match match, Achievement achievement, int number) {
    Set<Party> who = who(context, match, achievement);
    if (!isBetweenParties(context, match, achievement, who)) {
      return Optional.empty();
    }
    return Optional.of(
        new Precedent(
            context.basis(
                "precedent-" + number,
                match.sentence(),
                match.rule().id(),
                0.7,
                achievement.what()),
            List.copyOf(who),
            context.text().words(achievement.what())));
  }

  /** "sent a frigate to Chile for the first time": the verb with what lies between. */
  private static Achievement governor(Match match) {
    Sentence sentence = match.sentence();
    Token time = match.cue();
    Token verb = time;
    while (!verb.isRoot() && (verb.equals(time) || verb.upos() != Upos.VERB)) {
      verb = sentence.token(verb.head());
    }
    boolean before = time.index() < verb.index();
    while (!before
        && verb.is("xcomp")
        && sentence.token(verb.head()).upos() == Upos.VERB
        && sentence.token(verb.head()).index() < verb.index()) {
      verb = sentence.token(verb.head());
    }
    int last = Math.max(sentence.lastBelow(time), verb.index());
    int first = Math.min(verb.index(), time.index());
    if (before) {
      first = time.index();
      while (first > 0
          && !sentence.token(first).lemma().equals("for")
          && time.index() - first < 4) {
        first--;
      }
      last = sentence.lastBelow(verb);
    } else if (last + 1 < sentence.tokens().size()
        && sentence.token(last + 1).lemma().equals("since")) {
      Token since = sentence.token(last + 1);
      last =
          Math.max(last, since.isRoot() ? last : sentence.lastBelow(sentence.token(since.head())));
    }
    for (int i = Math.max(verb.index(), time.index()) + 1; i <= last; i++) {
      if (sentence.token(i).form().equals(",")
          && i + 1 < sentence.tokens().size()
          && (sentence.token(i + 1).xpos().startsWith("W")
              || sentence.token(i + 1).upos() == Upos.CCONJ
              || sentence.token(i + 1).xpos().equals("VBG")
              || sentence.token(i + 1).lemma().equals("with"))) {
        last = i - 1;
      }
    }
    return new Achievement(Content.trimmed(sentence, first, last), verb);
  }

  private static Set<Party> who(Context context, Match match, Achievement achievement) {
    Sentence sentence = match.sentence();
    Attachment attachment = new Attachment(context.parties());
    Set<Party> who = new LinkedHashSet<>();
    Token head = achievement.head();
    for (Token agent : context.roles().agents(sentence, head)) {
      who.addAll(attachment.ownersOf(sentence, agent));
    }
    clauseAbove(sentence, head)
        .ifPresent(verb -> {
          context
              .roles()
              .agents(sentence, verb)
              .forEach(a -> who.addAll(attachment.ownersOf(sentence, a)));
          context
              .roles()
              .subject(sentence, verb)
              .ifPresent(a -> who.addAll(attachment.ownersOf(sentence, a)));
        });
    Optional<Token> above = sentence.head(head);
    // "Norway's role as the largest investor"
    above
        .filter(noun -> noun.upos() == Upos.NOUN)
        .ifPresent(noun ->
            sentence
                .children(noun, "nmod:poss")
                .forEach(p -> who.addAll(attachment.of(sentence, p))));
    for (Token token : sentence.tokens()) {
      boolean within =
          achievement.what().contains(token.span().start())
              || sentence.dominates(head, token) && token.is("nmod:poss");
      if (within) {
        who.addAll(context.parties().of(sentence, token));
      }
    }
    who.removeIf(party -> isNameless(context, party));
    if (who.isEmpty()) {
      for (Token token : sentence.tokens()) {
        who.addAll(context.parties().of(sentence, token));
      }
      who.removeIf(party -> isNameless(context, party));
    }
    return who;
  }

  private static Optional<Token> clauseAbove(Sentence sentence, Token head) {
    Token at = head;
    while (!at.isRoot()) {
      at = sentence.token(at.head());
      if (at.upos() == Upos.VERB) {
        return Optional.of(at);
      }
    }
    return head.upos() == Upos.VERB ? Optional.of(head) : Optional.empty();
  }

  /**
   * "The first president", "150 people", a committee of one's own: nobody that relations are with.
   */
  private static boolean isNameless(Context context, Party party) {
    boolean described =
        (party.kind() == Party.Kind.OFFICE || party.kind() == Party.Kind.GROUPING)
            && party.state().isEmpty()
            && Character.isLowerCase(party.name().codePointAt(0));
    String last =
        party.name().substring(party.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return described
        || party.name().toLowerCase(Locale.ROOT).startsWith("first ")
        || party.kind() == Party.Kind.ORGANISATION
            && party.state().isEmpty()
            && context.lexicon().has("internal-body", last);
  }

  /**
   * Whether two bodies at least are in the sentence, so that it is about their relation, or one and
   * words that tell of another ("foreign", "bilateral").
   */
  private static boolean isBetweenParties(
      Context context, Match match, Achievement achievement, Set<Party> who) {
    Sentence sentence = match.sentence();
    Set<String> bodies = new LinkedHashSet<>();
    who.forEach(party -> body(context, party).ifPresent(bodies::add));
    String noun = match.rule().setting("noun").orElse("");
    boolean narrow = noun.equals("first-actor");
    boolean occasion =
        noun.equals("occasion") || match.rule().setting("what").equals(Optional.of("alone"));
    if (occasion) {
      context.parties().issuers().forEach(party -> body(context, party).ifPresent(bodies::add));
    }
    boolean foreign = false;
    boolean domestic = false;
    for (Token token : sentence.tokens()) {
      boolean inside = achievement.what().contains(token.span().start());
      foreign |=
          inside
              && (occasion || noun.equals("time"))
              && context.lexicon().has("cross-border", token.lemma().toLowerCase(Locale.ROOT));
      domestic |=
          inside
              && token.index() < achievement.head().index()
              && context.lexicon().has("domestic", token.lemma().toLowerCase(Locale.ROOT));
      if (inside || !narrow) {
        context
            .parties()
            .of(sentence, token)
            .forEach(party -> body(context, party).ifPresent(bodies::add));
        context
            .parties()
            .stateOf(sentence, token)
            .ifPresent(party -> body(context, party).ifPresent(bodies::add));
      }
    }
    return !who.isEmpty() && !domestic && (bodies.size() > 1 || foreign && !bodies.isEmpty());
  }

  private static Optional<String> body(Context context, Party party) {
    boolean unknown =
        party.state().isEmpty()
            && (party.kind() == Party.Kind.PERSON
                || party.kind() == Party.Kind.OFFICE
                || isNameless(context, party));
    return unknown ? Optional.empty() : Optional.of(party.state().orElse(party.name()));
  }
}
