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
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * Finds what the text says was not said, discussed, decided or answered, and by whom: the agent of
 * the verb; for a text or talks ("the communiqué did not mention …") those they belong to; where
 * the clause names nobody, those with whom or between whom it says the occasion was.
 */
public final class OmissionFinder implements Finder {

  /** Prepositions before those with whom or in whose text something goes unsaid. */
  private static final Set<String> OCCASION =
      Set.of(
          "in",
          "at",
          "during",
          "between",
          "among",
          "by",
          "from",
          "with",
          "of",
          "after",
          "following");

  private static final Set<String> CONDITION =
      Set.of("if", "unless", "whether", "should", "suppose", "supposing", "lest", "until");

  /** Under these a silence is wished, feared or asked for, not told. */
  private static final Set<String> IRREAL =
      Set.of("must", "should", "ought", "shall", "may", "might", "can", "could");

  private static final Set<String> TOPIC =
      Set.of("of", "on", "about", "regarding", "as", "around", "concerning", "over", "whether");

  private static final Set<String> REFERRING =
      Set.of("it", "that", "this", "those", "these", "them");

  private static final int DEPTH = 6;

  @Override
  public List<Omission> find(Context context) {
    List<Omission> found = new ArrayList<>();
    List<Span> matters = new ArrayList<>();
    Set<Span> cues = new LinkedHashSet<>();
    for (Match match : context.matches(FindingType.OMISSION)) {
      if (cues.contains(match.cue().span()) || isHypothetical(context, match)) {
        continue;
      }
      omission(context, match, found.size() + 1)
          .filter(_ -> isNew(matter(context, match), matters))
          .filter(omission -> found.stream().noneMatch(other -> isSame(omission, other)))
          .ifPresent(omission -> {
            cues.add(match.cue().span());
            found.add(omission);
          });
    }
    return List.copyOf(found);
  }

  /** A speaker who repeats himself keeps silent once. */
  private static boolean isSame(Omission one, Omission other) {
    return one.about().equalsIgnoreCase(other.about()) && one.by().equals(other.by());
  }

  /** Two rules that see the same matter see one silence. */
  private static boolean isNew(Span matter, List<Span> matters) {
    if (matters.stream().anyMatch(matter::overlaps)) {
      return false;
    }
    return matters.add(matter);
  }

  private static Span matter(Context context, Match match) {
    Sentence sentence = match.sentence();
    Optional<Token> head = match.role("about");
    if (head.isEmpty()) {
      return match.cue().span();
    }
    Token about = head.get();
    if (isClause(about)) {
      return Content.clause(sentence, about);
    }
    if (match.cue().is("acl")
        && sentence.subtree(about).stream()
            .anyMatch(t -> t.xpos().equals("WDT") || t.xpos().equals("WP"))) {
      Token noun = sentence.token(match.cue().head());
      return Content.trimmed(sentence, sentence.firstBelow(noun), noun.index());
    }
    if (REFERRING.contains(about.lemma()) && sentence.children(about, "nmod", "acl").isEmpty()) {
      return antecedent(sentence, match.cue())
          .map(noun -> Content.phrase(sentence, noun))
          .orElse(about.span());
    }
    Token core = core(context, match, about);
    boolean question = sentence.has(core, "mark", mark -> mark.lemma().equals("whether"));
    Span whole =
        isClause(core) || question ? question(sentence, core) : Content.phrase(sentence, core);
    return sentence.children(core, "nmod").stream()
        .filter(c -> c.index() > core.index() && isOccasion(context, sentence, c))
        .findFirst()
        .map(c -> Content.trimmed(sentence, first(sentence, whole), sentence.firstBelow(c) - 1))
        .orElse(whole);
  }

  /** "about whether it will join": the question without the preposition. */
  private static Span question(Sentence sentence, Token head) {
    int first = sentence.firstBelow(head);
    for (int i = first; i < head.index(); i++) {
      first = sentence.token(i).lemma().equals("whether") ? i : first;
    }
    return Content.trimmed(sentence, first, sentence.lastBelow(head));
  }

  private static int first(Sentence sentence, Span span) {
    return sentence.tokens().stream()
        .filter(t -> span.contains(t.span().start()))
        .findFirst()
        .map(Token::index)
        .orElse(0);
  }

  /** "of the quota in the joint statement": where it was not mentioned is no part of the matter. */
  private static boolean isOccasion(Context context, Sentence sentence, Token phrase) {
    return Roles.introducedBy(sentence, phrase, Set.of("in", "at", "during", "from"))
        && (context.lexicon().has("occasion-of-parties", phrase.lemma())
            || context.lexicon().has("word-of-parties", phrase.lemma()));
  }

  /** What "it" or "that" takes up from a clause before. */
  private static Optional<Token> antecedent(Sentence sentence, Token cue) {
    return sentence.tokens().stream()
        .filter(t -> t.index() < cue.index() && t.upos() == Upos.NOUN)
        .filter(t -> (t.is("nsubj") || t.is("obj")) && !sentence.dominates(t, cue))
        .reduce((_, last) -> last);
  }

  /** In "any details of the loan" the loan is the matter: what a noun of telling is about. */
  private static Token core(Context context, Match match, Token head) {
    if (match.rule().setting("about").isEmpty()) {
      return head;
    }
    Sentence sentence = match.sentence();
    List<Token> anchors = new ArrayList<>(List.of(head));
    anchors.addAll(sentence.children(head, "acl"));
    if (!match.cue().equals(head)) {
      anchors.add(match.cue());
    }
    for (Token anchor : anchors) {
      for (Token child : sentence.children(anchor)) {
        boolean decision = context.lexicon().has("outcome", head.lemma());
        boolean infinitive = sentence.has(child, "mark", mark -> mark.lemma().equals("to"));
        boolean topic =
            child.is("nmod")
                || child.is("obl")
                || child.is("acl")
                || child.is("advcl")
                || decision && child.is("xcomp");
        topic &= !infinitive || decision;
        if (topic
            && child.index() > head.index()
            && (Roles.introducedBy(sentence, child, TOPIC) || infinitive)) {
          return child;
        }
      }
    }
    return head;
  }

  private static boolean isClause(Token head) {
    return head.is("ccomp") || head.is("xcomp") || head.is("advcl") || head.is("csubj");
  }

  private static Optional<Omission> omission(Context context, Match match, int number) {
    List<Party> by = by(context, match);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    Span matter = matter(context, match);
    String manner = match.rule().setting("manner").orElse("not-mentioned");
    return Optional.of(
        new Omission(
            context.basis(
                "omission-" + number,
                match.sentence(),
                match.rule().id(),
                0.7,
                matter,
                match.cue().span()),
            by,
            context.text().words(matter),
            Omission.Manner.valueOf(manner.toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  /** "If Norway does not answer", "Norway must not stay silent", "to ask whether it had not". */
  private static boolean isHypothetical(Context context, Match match) {
    Sentence sentence = match.sentence();
    Token at = match.cue();
    for (int depth = 0; depth < DEPTH; depth++) {
      Token here = at;
      boolean condition = Roles.introducedBy(sentence, here, CONDITION);
      boolean irreal =
          sentence.has(here, "aux", aux -> IRREAL.contains(aux.lemma()))
              && !isFirstPerson(context.roles().agents(sentence, here));
      boolean order =
          here.xpos().equals("VB")
              && here.isRoot()
              && sentence.children(here, "nsubj").isEmpty()
              && sentence.has(here, "aux", aux -> aux.lemma().equals("do"));
      if (condition || irreal || order) {
        return true;
      }
      if (here.isRoot() || here.is("parataxis") || here.is("conj") && here.upos() != Upos.VERB) {
        return false;
      }
      boolean governed =
          here.is("xcomp") || here.is("ccomp") || here.is("advcl") || here.is("conj");
      if (depth > 0 && !governed
          || here.is("conj") && !sentence.children(here, "nsubj").isEmpty()) {
        return false;
      }
      at = sentence.token(here.head());
    }
    return false;
  }

  private static boolean isFirstPerson(List<Token> agents) {
    return agents.stream()
        .anyMatch(a -> a.lemma().equalsIgnoreCase("i") || a.lemma().equalsIgnoreCase("we"));
  }

  private static List<Party> by(Context context, Match match) {
    Attachment attachment = new Attachment(context.parties());
    Sentence sentence = match.sentence();
    Optional<Token> agent = match.role("by");
    if (agent.isPresent()) {
      List<Party> named = attachment.ownersOf(sentence, agent.get());
      if (!named.isEmpty()) {
        return named;
      }
      String lemma = agent.get().lemma().toLowerCase(Locale.ROOT);
      if (lemma.equals("you") || lemma.equals("i") || lemma.equals("we")) {
        return context.parties().issuingOffice().map(List::of).orElse(context.parties().issuers());
      }
      if (!context.lexicon().has("occasion-of-parties", lemma)
          && !context.lexicon().has("word-of-parties", lemma)
          && !context.lexicon().has("speaker-of-party", lemma)
          && agent.get().upos() != Upos.PRON) {
        return List.of();
      }
    }
    if (agent.isEmpty()) {
      // "It is unclear whether Norway will sign": it is Norway's to say.
      List<Party> whose =
          match.role("about").filter(OmissionFinder::isClause).stream()
              .flatMap(clause -> context.roles().agents(sentence, clause).stream())
              .flatMap(token -> attachment.ownersOf(sentence, token).stream())
              .distinct()
              .toList();
      if (!whose.isEmpty()) {
        return whose;
      }
    }
    List<Party> near = near(context, match, attachment);
    if (!near.isEmpty()) {
      return near;
    }
    List<Party> above = above(context, match, attachment);
    return above.isEmpty() ? besides(context, match) : above;
  }

  /** Those with whom, between whom or in whose text it was. */
  private static List<Party> near(Context context, Match match, Attachment attachment) {
    Sentence sentence = match.sentence();
    Span matter = matter(context, match);
    Set<Party> near = new LinkedHashSet<>();
    List<Token> anchors = new ArrayList<>(List.of(match.cue()));
    match.role("by").ifPresent(anchors::add);
    match.role("about").ifPresent(anchors::add);
    sentence.head(match.cue()).ifPresent(anchors::add);
    for (Token anchor : anchors) {
      for (Token phrase : context.roles().prepositional(sentence, anchor, OCCASION)) {
        if (!matter.contains(phrase.span()) || !anchor.equals(match.cue())) {
          near.addAll(attachment.ownersOf(sentence, phrase));
          phraseParties(context, sentence, phrase, near);
        }
      }
    }
    near.removeIf(p ->
        sentence.tokens().stream()
            .filter(t -> context.parties().of(sentence, t).contains(p))
            .allMatch(t -> matter.contains(t.span())));
    return List.copyOf(near);
  }

  private static void phraseParties(
      Context context, Sentence sentence, Token phrase, Set<Party> into) {
    String lemma = phrase.lemma().toLowerCase(Locale.ROOT);
    if (context.lexicon().has("occasion-of-parties", lemma)
        || context.lexicon().has("word-of-parties", lemma)) {
      for (Token token : sentence.subtree(phrase)) {
        into.addAll(context.parties().of(sentence, token));
      }
    }
  }

  /** "Norway signed the deal without mentioning …": who acts in the clauses above. */
  private static List<Party> above(Context context, Match match, Attachment attachment) {
    Sentence sentence = match.sentence();
    Token at = match.cue();
    for (int depth = 0; depth < DEPTH && !at.isRoot(); depth++) {
      at = sentence.token(at.head());
      for (Token agent : context.roles().agents(sentence, at)) {
        List<Party> parties = attachment.ownersOf(sentence, agent);
        if (!parties.isEmpty() && !matter(context, match).contains(agent.span())) {
          return parties;
        }
      }
    }
    return List.of();
  }

  /** Everyone else whom the sentence names, or else the few of the sentence before it. */
  private static List<Party> besides(Context context, Match match) {
    Sentence sentence = match.sentence();
    Span matter = matter(context, match);
    Set<Party> others = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      if (!matter.contains(token.span())) {
        others.addAll(context.parties().of(sentence, token));
      }
    }
    if (others.isEmpty()) {
      for (Token token : sentence.tokens()) {
        others.addAll(context.parties().of(sentence, token));
      }
    }
    if (others.isEmpty() && sentence.number() > 1) {
      Sentence before = context.syntax().sentence(sentence.number() - 1);
      for (Token token : before.tokens()) {
        others.addAll(context.parties().of(before, token));
      }
      return others.size() > 3 ? List.of() : List.copyOf(others);
    }
    return List.copyOf(others);
  }
}
