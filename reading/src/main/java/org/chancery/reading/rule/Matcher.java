package org.chancery.reading.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;

/**
 * Tries rules on the sentences of one text.
 *
 * <p>Where a link has several candidates the first that fits is taken; a rule matches each word of
 * a sentence at most once.
 */
public final class Matcher {

  private final Rules rules;
  private final Syntax syntax;
  private final Parties parties;
  private final Roles roles;

  public Matcher(Rules rules, Syntax syntax, Parties parties) {
    this.rules = rules;
    this.syntax = syntax;
    this.parties = parties;
    this.roles = new Roles(rules.lexicon());
  }

  /** All matches of the rules for one type of finding in a sentence, in the order of the words. */
  public List<Match> matches(FindingType type, Sentence sentence) {
    List<Match> matches = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      for (Rule rule : rules.candidates(type, token.lemma().toLowerCase(Locale.ROOT))) {
        match(rule, sentence, token).ifPresent(matches::add);
      }
    }
    return matches;
  }

  /** Tries one rule on one word. */
  public Optional<Match> match(Rule rule, Sentence sentence, Token token) {
    Map<String, Token> found = new HashMap<>();
    return fits(rule.pattern(), sentence, token, found)
        ? Optional.of(new Match(rule, sentence, token, found))
        : Optional.empty();
  }

  private boolean fits(Pattern pattern, Sentence sentence, Token token, Map<String, Token> found) {
    for (Pattern.Test test : pattern.tests()) {
      if (!holds(test, sentence, token)) {
        return false;
      }
    }
    for (Pattern.Link link : pattern.links()) {
      boolean there = follow(link, sentence, token, found);
      boolean wanted =
          switch (link.need()) {
            case REQUIRED -> there;
            case OPTIONAL -> true;
            case ABSENT -> !there;
          };
      if (!wanted) {
        return false;
      }
    }
    pattern.name().ifPresent(name -> found.put(name, token));
    return true;
  }

  private boolean follow(
      Pattern.Link link, Sentence sentence, Token token, Map<String, Token> found) {
    for (Token candidate : candidates(link.relation(), sentence, token)) {
      Map<String, Token> below = new HashMap<>();
      if (fits(link.target(), sentence, candidate, below)) {
        found.putAll(below);
        return true;
      }
    }
    return false;
  }

  private List<Token> candidates(Relation relation, Sentence sentence, Token token) {
    return switch (relation.direction()) {
      case DOWN -> down(relation, sentence, token);
      case UP ->
          sentence
              .head(token)
              .filter(_ -> fitsRelation(relation, sentence, token))
              .map(List::of)
              .orElse(List.of());
      case ANYWHERE_BELOW ->
          sentence.subtree(token).stream()
              .filter(t -> t.index() != token.index() && fitsRelation(relation, sentence, t))
              .toList();
      case NEXT ->
          token.index() + 1 < sentence.tokens().size()
              ? List.of(sentence.token(token.index() + 1))
              : List.of();
      case PREVIOUS -> token.index() > 0 ? List.of(sentence.token(token.index() - 1)) : List.of();
    };
  }

  private List<Token> down(Relation relation, Sentence sentence, Token token) {
    if (relation.alternatives().isEmpty()) {
      return sentence.children(token);
    }
    Set<Token> found = new LinkedHashSet<>();
    for (Relation.Alternative alternative : relation.alternatives()) {
      found.addAll(
          Operator.named(alternative.name())
              .map(operator -> operate(operator, alternative.words(), sentence, token))
              .orElseGet(() ->
                  sentence.children(token, alternative.name()).stream()
                      .filter(child -> introduced(alternative, sentence, child))
                      .toList()));
    }
    return List.copyOf(found);
  }

  private List<Token> operate(
      Operator operator, Set<String> words, Sentence sentence, Token token) {
    return switch (operator) {
      case AGENT -> roles.agents(sentence, token);
      case PATIENT -> roles.patients(sentence, token);
      case COMPLEMENT -> roles.complements(sentence, token);
      case PREP -> roles.prepositional(sentence, token, words);
      case FOLLOW -> Roles.following(sentence, token, words).stream().toList();
    };
  }

  private static boolean fitsRelation(Relation relation, Sentence sentence, Token token) {
    return relation.alternatives().isEmpty()
        || relation.alternatives().stream()
            .anyMatch(a -> token.is(a.name()) && introduced(a, sentence, token));
  }

  private static boolean introduced(
      Relation.Alternative alternative, Sentence sentence, Token token) {
    return alternative.words().isEmpty()
        || Roles.introducedBy(sentence, token, alternative.words());
  }

  private boolean holds(Pattern.Test test, Sentence sentence, Token token) {
    return switch (test) {
      case Pattern.Word word -> word.values().contains(value(word, token)) != word.negated();
      case Pattern.Flag flag -> holds(flag.kind(), sentence, token) != flag.negated();
    };
  }

  private static String value(Pattern.Word word, Token token) {
    return switch (word.attribute()) {
      case LEMMA -> token.lemma().toLowerCase(Locale.ROOT);
      case FORM -> token.form().toLowerCase(Locale.ROOT);
      case UPOS -> token.upos().name();
      case XPOS -> token.xpos();
      case REL -> token.deprel();
    };
  }

  private boolean holds(Pattern.Flag.Kind flag, Sentence sentence, Token token) {
    return switch (flag) {
      case PARTY -> !parties.of(sentence, token).isEmpty();
      case STATE -> standsFor(Party.Kind.STATE, sentence, token);
      case PERSON -> isPerson(sentence, token);
      case QUOTED -> syntax.text().quotationAt(token.span().start()).isPresent();
      case PASSIVE -> Roles.isPassive(sentence, token);
      case NEGATED -> Polarity.isNegated(sentence, token);
      case WITHHELD -> Polarity.isWithheld(sentence, token, rules.lexicon());
      case CAPITALISED -> Character.isUpperCase(token.form().charAt(0));
    };
  }

  /** A person, or one known by an office of some state. */
  private boolean isPerson(Sentence sentence, Token token) {
    return standsFor(Party.Kind.PERSON, sentence, token)
        || !token.xpos().endsWith("S")
            && parties.of(sentence, token).stream()
                .anyMatch(p -> p.kind() == Party.Kind.OFFICE && p.state().isPresent());
  }

  private boolean standsFor(Party.Kind kind, Sentence sentence, Token token) {
    return parties.of(sentence, token).stream().anyMatch(party -> party.kind() == kind);
  }
}
