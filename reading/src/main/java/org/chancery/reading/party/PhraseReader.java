package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.mention.Pronoun;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Goes through a text word by word and notes whom each phrase stands for. */
final class PhraseReader {

  private final Discourse discourse;
  private final Bodies bodies;
  private final Descriptions descriptions;
  private final Offices offices;
  private final Groups groups;
  private final Pronouns pronouns;
  private final Voices voices;

  PhraseReader(
      Discourse discourse, Bodies bodies, Issuer issuer, Syntax syntax, List<Analysis> analyses) {
    this.discourse = discourse;
    this.bodies = bodies;
    this.offices = new Offices(discourse, issuer, bodies);
    this.groups = new Groups(discourse, issuer);
    this.descriptions = new Descriptions(discourse, issuer, bodies);
    this.voices =
        new Voices(
            syntax,
            discourse,
            place -> named(discourse, bodies, analyses.get(place.sentence()), place.index()));
    this.pronouns = new Pronouns(discourse, issuer, groups, voices);
  }

  private static Optional<Entity> named(
      Discourse discourse, Bodies bodies, Analysis analysis, int token) {
    Optional<Entity> person =
        analysis.persons().stream()
            .filter(p -> p.first() <= token && token <= p.last())
            .findFirst()
            .flatMap(discourse::personOf);
    return person.or(() ->
        analysis
            .chunks()
            .at(token)
            .flatMap(c ->
                c.kind() == Chunk.Kind.BODY
                    ? Optional.of(bodies.of(c))
                    : c.state().map(discourse::state)));
  }

  void read(Analysis analysis) {
    Sentence sentence = analysis.sentence();
    label(analysis).flatMap(discourse::personOf).ifPresent(voices::takesTheFloor);
    analysis.persons().forEach(phrase -> standFor(analysis, phrase));
    for (Token token : sentence.tokens()) {
      int i = token.index();
      readName(analysis, token);
      analysis.chunks().at(i).filter(c -> c.first() == i).ifPresent(c -> readChunk(analysis, c));
      Optional<OfficePhrase> office = analysis.unnamedOffice(i);
      if (office.isPresent()) {
        readOffice(analysis, office.get());
      } else if (analysis.chunks().isFree(i)
          && !analysis.inName(i)
          && !analysis.inTitle(i)
          && sentence.number() > 0) {
        readOther(analysis, token);
      }
      gatherConjuncts(sentence, token);
    }
    if (sentence.number() == 0) {
      gatherTitle(analysis);
    } else {
      gatherEncounters(sentence);
    }
  }

  /** "SECRETARY LOPEZ: Welcome." opens a turn. */
  private static Optional<PersonPhrase> label(Analysis analysis) {
    Sentence sentence = analysis.sentence();
    return analysis.persons().stream()
        .limit(1)
        .filter(p -> p.last() + 1 < sentence.tokens().size() && p.last() < 6)
        .filter(p -> sentence.token(p.last() + 1).form().equals(":"))
        .filter(p ->
            sentence
                .words(0, p.last())
                .equals(sentence.words(0, p.last()).toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * In "the Republic of Korea Foreign Minister Park" and "the Commissioner for Refugees Grandi" the
   * whole phrase is one person, whichever of its words the rest of the sentence hangs on.
   */
  private void standFor(Analysis analysis, PersonPhrase phrase) {
    Sentence sentence = analysis.sentence();
    List<Entity> person = discourse.personOf(phrase).stream().toList();
    int from = TitledName.first(analysis, phrase);
    for (int i = from; i < phrase.first(); i++) {
      int head = sentence.token(i).head();
      if ((head < from || head > phrase.last()) && !sentence.token(i).xpos().equals("POS")) {
        discourse.put(sentence, i, person);
      }
    }
  }

  private void readName(Analysis analysis, Token token) {
    for (PersonPhrase phrase : analysis.persons()) {
      if (phrase.first() != token.index()) {
        continue;
      }
      Sentence sentence = analysis.sentence();
      Entity person = discourse.personOf(phrase).orElseThrow();
      int head = analysis.head(phrase.first(), phrase.last());
      for (OfficePhrase office : phrase.offices()) {
        if (office.possessor() >= 0) {
          discourse.at(sentence, office.possessor()).stream()
              .findFirst()
              .ifPresent(whose -> person.affiliate(whose.state()));
        }
      }
      // "The representatives of the Danish side were X and Y."
      if (sentence.child(sentence.token(head), "cop").isPresent()) {
        sentence.child(sentence.token(head), "nsubj").stream()
            .flatMap(s -> discourse.at(sentence, s).stream())
            .findFirst()
            .ifPresent(subject -> person.affiliate(subject.state()));
      }
      discourse.refer(sentence, phrase.first(), head, phrase.last(), List.of(person));
      for (int i = phrase.first(); i <= phrase.last(); i++) {
        discourse.put(sentence, i, List.of(person));
      }
      for (OfficePhrase office : phrase.offices()) {
        for (int i = office.first(); i <= office.last(); i++) {
          if (analysis.chunks().isFree(i) && i != office.possessor()) {
            discourse.put(sentence, i, List.of(person));
          }
        }
      }
      for (int i = phrase.first() - 1; i >= 0 && phrase.honorific(); i--) {
        if (!Lexicon.HONORIFICS.has(
            sentence.token(i).form().toLowerCase(Locale.ROOT).replace(".", ""))) {
          break;
        }
        discourse.put(sentence, i, List.of(person));
      }
    }
  }

  private void readChunk(Analysis analysis, Chunk chunk) {
    Sentence sentence = analysis.sentence();
    int head = analysis.head(chunk.first(), chunk.last());
    List<Entity> entities =
        switch (chunk.kind()) {
          case STATE, ADJECTIVE, PEOPLE, SEAT, CAPITAL, STATES ->
              chunk.states().stream().map(discourse::state).toList();
          case BODY -> List.of(spelled(analysis.chunks(), chunk));
          case OFFICE, PERSON -> List.of();
        };
    if (entities.isEmpty()) {
      return;
    }
    boolean place =
        (chunk.kind() == Chunk.Kind.CAPITAL || chunk.kind() == Chunk.Kind.SEAT)
            && !Places.acts(analysis, chunk, head);
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      if (chunk.kind().namesState()) {
        discourse.locate(sentence, i, entities.getFirst());
      }
      if (!place && i != head) {
        discourse.put(sentence, i, entities);
      }
    }
    if (!place) {
      discourse.refer(sentence, chunk.first(), head, chunk.last(), entities);
    }
  }

  private Entity spelled(Chunks chunks, Chunk chunk) {
    Sentence sentence = chunks.sentence();
    Entity body = bodies.of(chunk);
    if (sentence.number() > 0) {
      bodies.spelled(body, sentence.words(withAdjective(chunks, chunk), chunk.last()));
    }
    return body;
  }

  private void readOffice(Analysis analysis, OfficePhrase office) {
    Optional<Entity> subject = predicated(analysis, office);
    if (subject.isPresent()) {
      subject.get().office(office.role(), office.role());
      subject.get().affiliate(office.states().stream().findFirst());
      discourse.put(analysis.sentence(), office.head(), List.of(subject.get()));
      return;
    }
    List<Entity> entities =
        groups
            .ofOffice(analysis, office)
            .or(() -> Optional.of(offices.resolve(analysis, office)))
            .orElse(List.of());
    refer(analysis, office.first(), office.head(), office.end(), entities);
    for (int i = office.first(); i <= office.last(); i++) {
      if (analysis.chunks().isFree(i) && i != office.possessor()) {
        discourse.put(analysis.sentence(), i, entities);
      }
    }
  }

  /** "Peruvian" before a body of Peru is part of the name. */
  private static int withAdjective(Chunks chunks, Chunk body) {
    return body.first() == 0
        ? 0
        : chunks
            .at(body.first() - 1)
            .filter(c -> c.kind() == Chunk.Kind.ADJECTIVE && c.states().equals(body.states()))
            .map(Chunk::first)
            .orElse(body.first());
  }

  /** "X was the commander of …" tells X's office. */
  private Optional<Entity> predicated(Analysis analysis, OfficePhrase office) {
    Sentence sentence = analysis.sentence();
    Token head = sentence.token(office.head());
    if (office.plural() || sentence.child(head, "cop").isEmpty()) {
      return Optional.empty();
    }
    return sentence.child(head, "nsubj").stream()
        .flatMap(s -> discourse.at(sentence, s).stream())
        .filter(e -> e.kind() == Party.Kind.PERSON)
        .findFirst();
  }

  private void readOther(Analysis analysis, Token token) {
    Sentence sentence = analysis.sentence();
    Optional<Pronoun> pronoun = Pronoun.of(sentence, token);
    if (pronoun.isPresent()) {
      if (pronoun.get() == Pronoun.THEY) {
        gatherEncounters(sentence);
      }
      List<Entity> entities = pronouns.resolve(analysis, token, pronoun.get());
      if (pronoun.get() == Pronoun.I || pronoun.get() == Pronoun.WE) {
        discourse.put(sentence, token.index(), entities);
        entities.forEach(e -> e.mention(token.span()));
        return;
      }
      refer(analysis, token.index(), token.index(), token.index(), entities);
      return;
    }
    Optional<List<Entity>> group = groups.of(analysis, token);
    if (group.isPresent()) {
      refer(analysis, token.index(), token.index(), token.index(), group.get());
      return;
    }
    if (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN) {
      List<Entity> entities = descriptions.resolve(analysis, token);
      refer(analysis, token.index(), token.index(), token.index(), entities);
    }
  }

  private void refer(Analysis analysis, int first, int head, int last, List<Entity> entities) {
    discourse.refer(analysis.sentence(), first, head, last, entities);
  }

  /** "A and B …": a later "they" takes up both. */
  private void gatherConjuncts(Sentence sentence, Token token) {
    if (!token.is("conj") || token.isRoot()) {
      return;
    }
    Token first = token;
    while (first.is("conj") && !first.isRoot()) {
      first = sentence.token(first.head());
    }
    List<Entity> together = new ArrayList<>(discourse.at(sentence, first));
    List<Token> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Token at = open.removeFirst();
      for (Token conjunct : sentence.children(at, "conj")) {
        if (conjunct.index() <= token.index()) {
          together.addAll(discourse.at(sentence, conjunct));
          open.add(conjunct);
        }
      }
    }
    if (!discourse.at(sentence, token).isEmpty()) {
      discourse.together(
          sentence, token.index(), together, Salience.weight(sentence, first.index()) + 6);
    }
  }

  private void gatherTitle(Analysis analysis) {
    Set<Entity> named = new LinkedHashSet<>();
    Set<String> personStates = new LinkedHashSet<>();
    for (Token token : analysis.sentence().tokens()) {
      for (Entity entity : discourse.at(analysis.sentence(), token)) {
        if (entity.isPerson()) {
          named.add(entity);
          entity.state().ifPresent(personStates::add);
        }
      }
    }
    for (Token token : analysis.sentence().tokens()) {
      for (Entity entity : discourse.at(analysis.sentence(), token)) {
        if (entity.isState() && !personStates.contains(entity.state().orElse(""))) {
          named.add(entity);
        }
      }
    }
    discourse.together(analysis.sentence(), 0, List.copyOf(named), 20);
  }

  /** "A met with B", "A's call with B": a later "the two" takes up both. */
  private void gatherEncounters(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      List<Entity> doers = new ArrayList<>();
      List<Entity> others = new ArrayList<>();
      for (Token child : sentence.children(token)) {
        boolean with = sentence.has(child, "case", c -> c.lemma().equalsIgnoreCase("with"));
        if (child.is("nsubj") || child.is("nmod:poss") || child.is("obl:agent")) {
          doers.addAll(coordinated(sentence, child));
        } else if (((child.is("obl") || child.is("nmod")) && with) || child.is("obj")) {
          others.addAll(coordinated(sentence, child));
        }
      }
      if (doers.isEmpty() && token.is("xcomp") && !token.isRoot()) {
        // "is expected to meet B"
        sentence.children(sentence.token(token.head()), "nsubj").stream()
            .flatMap(subject -> coordinated(sentence, subject).stream())
            .forEach(doers::add);
      }
      boolean met = others.stream().anyMatch(o -> o.isPerson() || o.isState());
      if (!doers.isEmpty() && met) {
        doers.addAll(others);
        doers.removeIf(e -> !e.isPerson() && !e.isState());
        discourse.together(sentence, token.index(), doers, 26);
      }
    }
  }

  private List<Entity> coordinated(Sentence sentence, Token head) {
    List<Entity> all = new ArrayList<>(discourse.at(sentence, head));
    for (Token conjunct : sentence.children(head, "conj")) {
      all.addAll(coordinated(sentence, conjunct));
    }
    return all;
  }
}
