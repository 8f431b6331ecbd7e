package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 */
public final class PrecedentFinder implements Finder {

  private static final Set<String> OWN = Set.of("case", "nmod:poss", "cc", "punct", "mark", "cop");

  @Override
  public List<Precedent> find(Context context) {
    List<Precedent> found = new ArrayList<>();
    List<Span> achievements = new ArrayList<>();
    for (Match match : context.matches(FindingType.PRECEDENT)) {
      Span what = what(match);
      if (achievements.stream().noneMatch(what::overlaps)) {
        precedent(context, match, what, found.size() + 1)
            .ifPresent(
                precedent -> {
                  achievements.add(what);
                  found.add(precedent);
                });
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Precedent> precedent(
      Context context, Match match, Span what, int number) {
    Set<Party> who = who(context, match);
    if (!isBetweenParties(context, match.sentence(), who)) {
      return Optional.empty();
    }
    return Optional.of(
        new Precedent(
            context.basis(
                "precedent-" + number, match.sentence(), match.rule().id(), 0.7, what),
            List.copyOf(who),
            context.text().words(what)));
  }

  /** From the ordinal or superlative on; "the" before it belongs to it, "their" does not. */
  private static Span what(Match match) {
    Sentence sentence = match.sentence();
    if (match.rule().setting("what").isPresent()) {
      return governor(match);
    }
    Token head = match.role("what").orElse(match.cue());
    int first = sentence.firstBelow(head);
    for (Token child : sentence.children(head)) {
      boolean skipped = OWN.contains(child.deprel()) || child.is("nsubj") || (child.is("det") && !definite(child));
      if (child.index() < head.index() && skipped) {
        first = Math.max(first, sentence.lastBelow(child) + 1);
      }
    }
    return Content.trimmed(sentence, Math.min(first, head.index()), endOf(sentence, head));
  }

  private static boolean definite(Token determiner) {
    return determiner.lemma().equals("the");
  }

  /** Where the phrase ends: before a clause that only comments on it. */
  private static int endOf(Sentence sentence, Token head) {
    int end = sentence.lastBelow(head);
    for (Token child : sentence.children(head)) {
      boolean comment =
          child.is("conj") || child.is("cc") || child.is("parataxis") || child.is("appos")
              || (child.is("acl:relcl") && commaBefore(sentence, child));
      if (child.index() > head.index() && comment) {
        end = Math.min(end, sentence.firstBelow(child) - 1);
      }
    }
    return Math.max(end, head.index());
  }

  private static boolean commaBefore(Sentence sentence, Token clause) {
    int before = sentence.firstBelow(clause) - 1;
    return before >= 0 && sentence.token(before).form().equals(",");
  }

  /** "sent a frigate to Chile for the first time": the verb with all that follows it. */
  private static Span governor(Match match) {
    Sentence sentence = match.sentence();
    Token time = match.cue();
    Token verb = sentence.head(time).orElse(time);
    int last = Math.max(sentence.lastBelow(time), verb.index());
    int first = Math.min(verb.index(), sentence.firstBelow(time));
    if (sentence.firstBelow(time) < verb.index()) {
      last = sentence.lastBelow(verb);
    }
    return Content.trimmed(sentence, first, last);
  }

  private static Set<Party> who(Context context, Match match) {
    Sentence sentence = match.sentence();
    Attachment attachment = new Attachment(context.parties());
    Set<Party> who = new LinkedHashSet<>();
    Token head = match.role("what").or(() -> sentence.head(match.cue())).orElse(match.cue());
    for (Token agent : context.roles().agents(sentence, head)) {
      who.addAll(attachment.ownersOf(sentence, agent));
    }
    sentence
        .head(head)
        .filter(above -> above.upos() == Upos.VERB)
        .ifPresent(
            verb ->
                context.roles().agents(sentence, verb).forEach(
                    agent -> who.addAll(attachment.ownersOf(sentence, agent))));
    for (Token token : sentence.subtree(head)) {
      who.addAll(context.parties().of(sentence, token));
    }
    if (who.isEmpty()) {
      for (Token token : sentence.tokens()) {
        who.addAll(context.parties().of(sentence, token));
      }
    }
    return who;
  }

  /** Whether two bodies at least are in the sentence, so that it is about their relation. */
  private static boolean isBetweenParties(Context context, Sentence sentence, Set<Party> who) {
    Set<String> bodies = new LinkedHashSet<>();
    who.forEach(party -> bodies.add(party.state().orElse(party.name())));
    for (Token token : sentence.tokens()) {
      for (Party party : context.parties().of(sentence, token)) {
        bodies.add(party.state().orElse(party.name()));
      }
    }
    return !who.isEmpty() && bodies.size() > 1;
  }
}
