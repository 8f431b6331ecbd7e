package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Who takes part in an occasion that a noun tells of: owner, "with", "between", host, compound
 * ("Chile-Peru talks"), and those who hold, attend or join it.
 */
final class NounAttendees {

  /** Phrases that name someone who takes part, at a noun. */
  private static final Set<String> TOGETHER =
      Set.of(
          "with",
          "between",
          "among",
          "amongst",
          "alongside",
          "together with",
          "along with",
          "including",
          "involving",
          "by",
          "from");

  private final Context context;
  private final Lexicon lexicon;
  private final Roles roles;
  private final Attendees attendees;

  NounAttendees(Context context, Attendees attendees) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.roles = context.roles();
    this.attendees = attendees;
  }

  Attendees.Found of(Sentence sentence, Token noun, Engagement.Kind kind) {
    Company collected = new Company(context, sentence);
    boolean visit = kind == Engagement.Kind.VISIT;
    for (Token child : sentence.children(noun)) {
      if (child.is("nmod:poss")) {
        collected.add(child);
      } else if (child.is("nmod")) {
        String preposition = Clause.preposition(sentence, child);
        if (TOGETHER.contains(preposition)) {
          collected.addOther(child);
        } else if (preposition.equals("of")) {
          collected.add(child);
        } else if (preposition.isEmpty() && goesOn(sentence, noun, child)) {
          collected.addOther(child);
        } else if (visit && (preposition.equals("to") || preposition.equals("in"))) {
          collected.addHosts(child);
        }
      } else if (child.is("compound") || child.is("amod")) {
        collected.addModifier(child);
      } else if (child.is("acl")) {
        collected.addAll(attending(sentence, child));
      }
    }
    upward(sentence, noun, collected, visit);
    if (visit && !sentence.children(noun, "cop").isEmpty()) {
      // "who is on a visit to Chile"
      attendees.agents(sentence, noun).forEach(collected::add);
    }
    if (collected.isEmpty()) {
      collected.addBefore(noun);
    }
    if (!visit && collected.isOneSided()) {
      collected.addAfterWith(noun);
    }
    if (!visit && collected.sides() > 0 && !collected.isEmpty() && collected.isOneSided()) {
      speaker(sentence, noun).ifPresent(collected::add);
    }
    return collected.found();
  }

  /** "between A and B" where the parser hangs B on the occasion. */
  private static boolean goesOn(Sentence sentence, Token noun, Token phrase) {
    return phrase.index() > noun.index()
        && sentence.has(phrase, "cc", and -> Clause.lemma(and).equals("and"))
        && sentence.children(noun, "nmod").stream()
            .anyMatch(n ->
                n.index() < phrase.index() && TOGETHER.contains(Clause.preposition(sentence, n)));
  }

  /** "attended by", "hosted by", "that Chile hosted". */
  private List<Token> attending(Sentence sentence, Token verb) {
    String lemma = Clause.lemma(verb);
    boolean active = !Roles.isPassive(sentence, verb);
    if (lexicon.has("accompany-verb", lemma)
        || lexicon.has("hold-verb", lemma)
        || lexicon.has("partake-verb", lemma)) {
      List<Token> found = new ArrayList<>();
      if (active) {
        sentence.child(verb, "nsubj").filter(s -> s.upos() != Upos.PRON).ifPresent(found::add);
        if (lexicon.has("accompany-verb", lemma) && sentence.child(verb, "nsubj").isEmpty()) {
          found.addAll(sentence.children(verb, "obj"));
        }
      } else {
        found.addAll(roles.agents(sentence, verb));
      }
      for (Token phrase : sentence.children(verb, "obl")) {
        if (Attendees.WITH.contains(Clause.preposition(sentence, phrase))
            || Clause.preposition(sentence, phrase).equals("between")) {
          found.add(phrase);
        }
      }
      return found;
    }
    return List.of();
  }

  /** Those who hold, attend or host it. */
  private void upward(Sentence sentence, Token noun, Company collected, boolean visit) {
    Token at = Clause.first(sentence, noun);
    Optional<Token> head = sentence.head(at);
    // "a round of talks", "a series of meetings", "participation in a summit"
    int steps = 0;
    while (head.isPresent()
        && head.get().upos() != Upos.VERB
        && at.is("nmod")
        && lexicon.has("carrier-noun", Clause.lemma(head.get()))
        && steps++ < 2) {
      Token over = head.get();
      String preposition = Clause.preposition(sentence, at);
      if (!preposition.equals("of") && !preposition.equals("in") && !preposition.equals("at")) {
        return;
      }
      for (Token owner : sentence.children(over, "nmod:poss")) {
        collected.add(owner);
      }
      for (Token child : sentence.children(over, "nmod")) {
        if (child.index() != at.index() && TOGETHER.contains(Clause.preposition(sentence, child))) {
          collected.addOther(child);
        }
      }
      at = Clause.first(sentence, over);
      head = sentence.head(at);
    }
    if (head.isEmpty() || !Clause.isVerb(sentence, head.get())) {
      return;
    }
    Token verb = head.get();
    String lemma = Clause.lemma(verb);
    boolean holds = lexicon.has("hold-verb", lemma);
    boolean partakes = lexicon.has("partake-verb", lemma);
    boolean passive = Roles.isPassive(sentence, verb);
    boolean puts =
        lexicon.has("cancel-verb", lemma)
            || lexicon.has("decline-verb", lemma)
            || lexicon.has("propose-verb", lemma)
            || isCalledOff(sentence, verb);
    if (at.is("obj") && (holds || partakes || puts)) {
      attendees.agents(sentence, verb).forEach(collected::add);
      with(sentence, verb, collected);
    } else if (at.is("nsubj") && passive && (holds || partakes)) {
      roles.agents(sentence, verb).forEach(collected::add);
      with(sentence, verb, collected);
    } else if (at.is("nsubj")
        && lemma.matches(
            "include|involve|bring|gather|feature|unite|take|begin|start|continue|open")) {
      with(sentence, verb, collected);
      if (!lemma.equals("take")) {
        sentence.children(verb, "obj").forEach(collected::add);
      }
    } else if (at.is("obl")) {
      String preposition = Clause.preposition(sentence, at);
      if (visit) {
        if (!collected.hasPerson()) {
          visitors(sentence, verb, preposition).forEach(collected::add);
        }
        return;
      }
      boolean within = Set.of("in", "at", "for", "to", "on").contains(preposition);
      boolean comes =
          partakes
              || isThere(sentence, verb)
              || lemma.matches(
                  "meet|take|gather|convene|arrive|travel|engage|speak|join|host|be|address|receive|welcome|sit|sign|fly");
      if (within && comes) {
        attendees.agents(sentence, verb).forEach(collected::add);
        if (lemma.matches("host|join|welcome|receive")) {
          sentence.children(verb, "obj").forEach(collected::add);
        }
        with(sentence, verb, collected);
      } else if (within || preposition.equals("during")) {
        speakers(sentence, verb).forEach(collected::add);
      }
    }
  }

  /** "is in Santiago for talks". */
  private static boolean isThere(Sentence sentence, Token word) {
    return word.upos() == Upos.PROPN && Clause.preposition(sentence, word).equals("in");
  }

  private static boolean isCalledOff(Sentence sentence, Token verb) {
    return Clause.lemma(verb).equals("call")
        && sentence.has(verb, "compound", c -> Clause.lemma(c).equals("off"));
  }

  /** "told Chile's envoy in a call", "in a call, A and B discussed": two sides that speak there. */
  private List<Token> speakers(Sentence sentence, Token verb) {
    String lemma = Clause.lemma(verb);
    boolean speaks =
        lexicon.has("say", lemma)
            || lexicon.has("tell", lemma)
            || lexicon.has("discuss-verb", lemma)
            || lexicon.has("stance", lemma)
            || lemma.equals("agree");
    if (!speaks) {
      return List.of();
    }
    List<Token> found = new ArrayList<>(attendees.agents(sentence, verb));
    sentence.children(verb, "obj", "iobj").stream()
        .filter(o -> context.parties().of(sentence, o).stream().anyMatch(Bodies::isPerson))
        .forEach(found::add);
    Set<String> bodies = new LinkedHashSet<>();
    found.forEach(t -> bodies.addAll(Bodies.of(context.parties().ofCoordination(sentence, t))));
    return bodies.size() > 1 ? found : List.of();
  }

  /**
   * "host Chile's president for a visit", "return from a trip to Chile", "said during a visit to".
   */
  private List<Token> visitors(Sentence sentence, Token verb, String preposition) {
    String lemma = Clause.lemma(verb);
    List<Token> found = new ArrayList<>();
    boolean hosts =
        preposition.equals("for")
            && (lexicon.has("occasion-receive-verb", lemma) || lexicon.has("welcome-verb", lemma));
    if (hosts) {
      found.addAll(attendees.agents(sentence, verb));
      found.addAll(roles.patients(sentence, verb));
    } else if (Set.of("from", "on", "for").contains(preposition) && lexicon.has("go-verb", lemma)
        || Set.of("on", "during", "after", "following").contains(preposition)) {
      found.addAll(attendees.agents(sentence, verb));
    }
    return found;
  }

  /** "At a meeting with Chile, Norway said": who tells of it was there. */
  private Optional<Token> speaker(Sentence sentence, Token noun) {
    Token at = Clause.first(sentence, noun);
    boolean there =
        Set.of("at", "in", "during", "after", "follow", "following")
            .contains(Clause.preposition(sentence, at));
    return at.is("obl") && there
        ? sentence
            .head(at)
            .filter(v -> Clause.isVerb(sentence, v))
            .flatMap(v -> roles.subject(sentence, v))
        : Optional.empty();
  }

  private void with(Sentence sentence, Token verb, Company collected) {
    for (Token phrase : sentence.children(verb, "obl")) {
      String preposition = Clause.preposition(sentence, phrase);
      if (Attendees.WITH.contains(preposition) || preposition.equals("between")) {
        collected.addOther(phrase);
      }
    }
  }
}
