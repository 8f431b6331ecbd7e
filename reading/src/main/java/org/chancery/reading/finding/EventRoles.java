package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Match;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Who acts and who is acted on where an event rule holds.
 *
 * <p>A rule names the words {@code source} and {@code target}, or tells by its settings of these
 * names where to look, as words tried in order:
 *
 * <ul>
 *   <li>{@code agent}, {@code object}: by the syntax of the cue;
 *   <li>{@code subject}: the subject of the cue, also of a passive: "is alarmed by";
 *   <li>{@code it}: the word named {@code target} itself;
 *   <li>{@code owner}: whose the object (or the word named {@code target}) is: "condemned Norway's
 *       refusal";
 *   <li>{@code within}: the first party inside of it, or of the phrase with a preposition;
 *   <li>{@code inside}: parties inside of a phrase with a preposition count, not the object's own;
 *   <li>{@code deed}: where a deed of the class {@code abuse-noun} is done: "arrests in Norway";
 *   <li>{@code doer}: the subject of the clause that completes the cue;
 *   <li>{@code goal}, {@code goal-owner}: what that clause acts on, and whose that is;
 *   <li>{@code subject-owner}: whose the subject is: "any attack by Norway will have consequences";
 *   <li>{@code if}: whoever may cause it: "will retaliate if Norway attacks";
 *   <li>{@code founder}: whoever announced or leads what the object is: "announced a coalition
 *       which was joined by";
 *   <li>{@code goal-place}: the state in or to which that clause says it is done;
 *   <li>{@code speaker}: who says what the cue is part of, else the issuer;
 *   <li>{@code issuer}: in whose voice an official text is written;
 *   <li>{@code author}: whoever the text elsewhere says did it: {@link EventAuthors};
 *   <li>{@code each-other}: the sources among themselves; {@code none}: nobody need be named;
 *   <li>any other word: a preposition of the cue, of its object or of the verb that carries it.
 * </ul>
 */
final class EventRoles {

  private static final List<String> AGENT = List.of("agent");
  private static final List<String> NAMED = List.of("it", "owner", "within");
  private static final Set<String> PLACING = Set.of("in", "into", "to", "inside", "across");
  private static final Set<String> IF = Set.of("if", "unless", "until");
  private static final List<String> OBJECT = List.of("object", "owner", "within");

  private final Context context;
  private final Attachment attachment;
  private final Roles roles;
  private final Actors actors;

  EventRoles(Context context) {
    this.context = context;
    this.attachment = new Attachment(context.parties());
    this.roles = context.roles();
    this.actors = new Actors(context);
  }

  /** Who acts. */
  List<Party> sources(Match match) {
    Optional<Token> named = match.role("source");
    if (named.isPresent()) {
      return actors.actors(match.sentence(), named.get());
    }
    for (String way : ways(match, "source", AGENT)) {
      List<Party> found =
          switch (way) {
            case "agent" -> actors.agents(match.sentence(), match.cue());
            case "subject" ->
                roles.subject(match.sentence(), match.cue()).stream()
                    .flatMap(subject -> actors.actors(match.sentence(), subject).stream())
                    .toList();
            case "speaker" -> speakers(match.sentence(), match.cue());
            case "issuer" -> context.parties().issuer().stream().toList();
            default -> prepositional(match, Set.of(way), List.of());
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Who is acted on; parties of the bodies that act are left out. */
  List<Party> targets(Match match, List<Party> sources) {
    Sentence sentence = match.sentence();
    Optional<Token> named = match.role("target");
    List<Token> objects =
        named.map(List::of).orElseGet(() -> roles.patients(sentence, match.cue()));
    for (String way : ways(match, "target", named.isPresent() ? NAMED : OBJECT)) {
      List<Party> found =
          switch (way) {
            case "it", "object" -> first(objects, token -> named(sentence, token), sources);
            case "owner" -> first(objects, token -> actors.owners(sentence, token), sources);
            case "within" -> first(objects, token -> within(sentence, token, sources), sources);
            case "deed" -> first(objects, token -> place(sentence, token), sources);
            case "subject" ->
                first(
                    roles.subject(sentence, match.cue()).stream().toList(),
                    token -> actors.actors(sentence, token),
                    sources);
            case "subject-owner" ->
                first(
                    roles.subject(sentence, match.cue()).stream().toList(),
                    token -> actors.owners(sentence, token),
                    sources);
            case "agent" -> others(actors.agents(sentence, match.cue()), sources);
            case "doer" -> doers(sentence, match.cue(), sources);
            case "goal" ->
                first(goals(match), token -> definite(attachment.of(sentence, token)), sources);
            case "goal-owner" ->
                first(goals(match), token -> definite(actors.actors(sentence, token)), sources);
            case "if" -> first(conditions(match), token -> actors.actors(sentence, token), sources);
            case "founder" ->
                first(founders(match), token -> actors.actors(sentence, token), sources);
            case "goal-place" -> first(goalPlaces(match), token -> state(sentence, token), sources);
            case "each-other", "none", "inside", "author" -> List.of();
            default -> prepositional(match, Set.of(way), sources);
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> named(Sentence sentence, Token token) {
    List<Party> examples = actors.examples(sentence, token);
    return examples.isEmpty() ? attachment.of(sentence, token) : examples;
  }

  private List<Party> doers(Sentence sentence, Token cue, List<Party> except) {
    List<Token> subjects = new ArrayList<>();
    roles
        .complements(sentence, cue)
        .forEach(clause -> subjects.addAll(sentence.children(clause, "nsubj")));
    return first(
        subjects,
        token ->
            sentence.has(token, "nmod:poss", poss -> poss.upos() == Upos.PRON)
                ? attachment.of(sentence, token)
                : actors.actors(sentence, token),
        except);
  }

  /** Those of a state or with a name: nobody is bound to "experts" in "agreed to train experts". */
  private static List<Party> definite(List<Party> parties) {
    return parties.stream()
        .filter(party ->
            party.state().isPresent() || Character.isUpperCase(party.name().codePointAt(0)))
        .toList();
  }

  private List<Token> goals(Match match) {
    List<Token> objects = new ArrayList<>();
    for (Token clause : roles.complements(match.sentence(), match.cue())) {
      if (!context.lexicon().has("support-verb", clause.lemma())) {
        List<Token> acted = match.sentence().children(clause, "obj", "iobj");
        objects.addAll(acted);
        objects.addAll(
            roles.prepositional(match.sentence(), clause, Set.of("with", "to", "for", "from")));
        // "provide a loan to Norway": the preposition may hang on either.
        acted.forEach(object ->
            objects.addAll(roles.prepositional(match.sentence(), object, Set.of("to", "for"))));
      }
    }
    return objects;
  }

  private List<Token> founders(Match match) {
    Sentence sentence = match.sentence();
    List<Token> found = new ArrayList<>();
    List<Token> objects =
        match.cue().upos() == Upos.NOUN
            ? List.of(match.cue())
            : roles.patients(sentence, match.cue());
    for (Token object : objects) {
      // "which was joined": the pronoun stands for the noun that the clause hangs on.
      Token thing =
          object.upos() == Upos.PRON && match.cue().is("acl")
              ? sentence.head(match.cue()).orElse(object)
              : object;
      sentence
          .head(thing)
          .filter(verb -> verb.upos() == Upos.VERB && (thing.is("obj") || thing.is("obl")))
          .ifPresent(verb -> found.addAll(roles.agents(sentence, verb)));
      for (Token led : sentence.children(thing, "acl")) {
        found.addAll(roles.prepositional(sentence, led, Set.of("by")));
      }
    }
    return found;
  }

  private static List<Token> conditions(Match match) {
    Sentence sentence = match.sentence();
    List<Token> found = new ArrayList<>();
    for (Token clause : sentence.children(match.cue(), "advcl")) {
      if (sentence.has(clause, "mark", mark -> IF.contains(Clause.lemma(mark)))) {
        found.addAll(sentence.children(clause, "nsubj"));
      }
    }
    return found;
  }

  private List<Token> goalPlaces(Match match) {
    Sentence sentence = match.sentence();
    List<Token> found = new ArrayList<>();
    for (Token clause : roles.complements(sentence, match.cue())) {
      found.addAll(roles.prepositional(sentence, clause, PLACING));
      for (Token object : sentence.children(clause, "obj")) {
        found.addAll(roles.prepositional(sentence, object, PLACING));
      }
    }
    return found;
  }

  private List<Party> state(Sentence sentence, Token place) {
    return context.parties().stateOf(sentence, place).stream().toList();
  }

  private List<Party> place(Sentence sentence, Token deed) {
    if (!context.lexicon().has("abuse-noun", deed.lemma().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    List<Token> anchors = new ArrayList<>(List.of(deed));
    sentence.subtree(deed).stream()
        .filter(token -> token.is("nmod") || token.is("conj"))
        .filter(token -> !inClause(sentence, token, deed))
        .forEach(anchors::add);
    for (Token anchor : anchors) {
      List<Party> found =
          actors.union(sentence, roles.prepositional(sentence, anchor, Set.of("in", "across")));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> speakers(Sentence sentence, Token cue) {
    Token at = cue;
    while (!at.isRoot()) {
      at = sentence.head(at).orElseThrow();
      if (at.upos() == Upos.VERB && context.lexicon().has("says", at.lemma())) {
        List<Party> found = actors.agents(sentence, at);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return context.parties().issuer().stream().toList();
  }

  /** Whether the rule takes this way. */
  static boolean takes(Match match, String role, String way) {
    return ways(match, role, List.of()).contains(way);
  }

  private static List<String> ways(Match match, String role, List<String> otherwise) {
    return match.rule().setting(role).map(ways -> List.of(ways.split("\\s+"))).orElse(otherwise);
  }

  private List<Party> within(Sentence sentence, Token head, List<Party> except) {
    List<Token> inside =
        sentence.subtree(head).stream().filter(t -> !inClause(sentence, t, head)).toList();
    List<Party> found = first(inside, token -> attachment.of(sentence, token), except);
    return found.isEmpty()
        ? first(
            inside, token -> context.parties().stateOf(sentence, token).stream().toList(), except)
        : found;
  }

  private static boolean inClause(Sentence sentence, Token token, Token top) {
    Token at = token;
    while (at.index() != top.index()) {
      if (at.is("acl") || at.is("advcl") || at.is("parataxis") || at.is("ccomp")) {
        return true;
      }
      at = sentence.head(at).orElseThrow();
    }
    return false;
  }

  private List<Party> prepositional(Match match, Set<String> words, List<Party> except) {
    Sentence sentence = match.sentence();
    List<Token> phrases = new ArrayList<>();
    anchors(match).forEach(anchor -> phrases.addAll(phrases(sentence, anchor, words)));
    Token whole = actors.whole(sentence, match.cue());
    if (!whole.equals(match.cue())) {
      phrases.addAll(phrases(sentence, whole, words));
    }
    sentence
        .head(whole)
        .ifPresent(above ->
            phrases(sentence, above, words).stream()
                .filter(phrase -> phrase.index() > match.cue().index())
                .forEach(phrases::add));
    boolean inside = takes(match, "target", "within") || takes(match, "target", "inside");
    for (Token phrase : phrases) {
      List<Party> found = others(actors.actors(sentence, phrase), except);
      if (found.isEmpty()) {
        found = others(state(sentence, phrase), except);
      }
      if (found.isEmpty()) {
        found = others(place(sentence, phrase), except);
      }
      if (found.isEmpty() && inside) {
        found = within(sentence, phrase, except);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Phrases with a preposition, also where the parser took "with the minister to review" for a
   * clause with the minister as its subject.
   */
  private List<Token> phrases(Sentence sentence, Token anchor, Set<String> words) {
    List<Token> found = new ArrayList<>();
    for (Token phrase : roles.prepositional(sentence, anchor, words)) {
      boolean clause = phrase.upos() == Upos.VERB && phrase.is("advcl");
      if (!clause) {
        found.add(phrase);
      } else if (!words.contains("to")) {
        found.addAll(sentence.children(phrase, "nsubj"));
      }
    }
    return found;
  }

  /** Parsers hang "on Norway" now on the verb, now on the noun of "imposed a ban on Norway". */
  private List<Token> anchors(Match match) {
    Sentence sentence = match.sentence();
    Set<Token> anchors = new LinkedHashSet<>();
    match.role("x").ifPresent(anchors::add);
    match.role("y").ifPresent(anchors::add);
    anchors.add(match.cue());
    anchors.addAll(sentence.children(match.cue(), "obj", "xcomp", "nsubj:pass"));
    boolean carried =
        match.cue().upos() != Upos.VERB
            && (match.cue().is("obj") || match.cue().deprel().equals("nsubj:pass"));
    if (carried) {
      sentence.head(match.cue()).ifPresent(anchors::add);
    }
    List<Token> further = new ArrayList<>();
    anchors.forEach(anchor -> further.addAll(sentence.children(anchor, "conj")));
    match.role("x").ifPresent(noun -> further.addAll(sentence.children(noun, "acl")));
    if (match.cue().upos() == Upos.NOUN) {
      // "the withdrawal of troops from Norway"
      further.addAll(roles.prepositional(sentence, match.cue(), Set.of("of")));
    }
    anchors.addAll(further);
    return List.copyOf(anchors);
  }

  private interface Search {
    List<Party> in(Token token);
  }

  private static List<Party> first(List<Token> tokens, Search search, List<Party> except) {
    for (Token token : tokens) {
      List<Party> found = others(search.in(token), except);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Party> others(List<Party> parties, List<Party> except) {
    Set<String> bodies = new LinkedHashSet<>();
    except.forEach(party -> bodies.add(Bodies.of(party)));
    return parties.stream().filter(party -> !bodies.contains(Bodies.of(party))).toList();
  }
}
