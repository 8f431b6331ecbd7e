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
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;
import org.chancery.reading.time.Direction;

/**
 * Finds promises and requests alike: both have who speaks, perhaps who is addressed, and what is to
 * be done.
 *
 * <p>A rule says with {@code voice: speaker} that whoever voices the words is the one who speaks,
 * with {@code voice: own} that the party it names must voice them itself.
 */
final class Illocutions {

  private static final Set<String> UNREAL = Set.of("if", "unless", "whether");

  private static final Set<String> POSSIBLE = Set.of("may", "might", "could");

  private static final Set<String> DEADLINE =
      Set.of("by", "before", "until", "within", "over", "through", "in");

  private static final Set<String> FIRST_PERSON = Set.of("we", "i", "our", "my", "us");

  private final Context context;
  private final Attachment attachment;
  private final Binder voice;

  Illocutions(Context context) {
    this.context = context;
    this.attachment = new Attachment(context.parties());
    this.voice = new Binder(context);
  }

  /** All acts of one type in the text, each content once. */
  List<Illocution> of(FindingType type) {
    List<Illocution> found = new ArrayList<>();
    for (Match match : context.matches(type)) {
      of(match).filter(act -> isNew(act, found)).ifPresent(found::add);
    }
    return found;
  }

  /** A wider rule that sees the same words, or one that sees a part of them, adds nothing. */
  private static boolean isNew(Illocution act, List<Illocution> found) {
    return found.stream()
        .filter(other -> other.match().sentence().number() == act.match().sentence().number())
        .noneMatch(other -> other.content().overlaps(act.content()));
  }

  private Optional<Illocution> of(Match match) {
    Optional<Token> head = match.role("content");
    if (head.isEmpty() || isUnreal(match)) {
      return Optional.empty();
    }
    List<Party> by = by(match);
    if (by.isEmpty()) {
      return Optional.empty();
    }
    Span content = withDeadline(match, content(match, head.get()));
    List<Party> to = to(match, head.get(), by);
    boolean ofItself = match.role("to").isPresent() && (to.isEmpty() || sameBody(by, to));
    if (ofItself && isSpoken(match)) {
      return Optional.empty();
    }
    return Optional.of(new Illocution(match, by, to, content));
  }

  /** "Chile must not close the port" asks something, denied or not. */
  private boolean isUnreal(Match match) {
    return isSpoken(match)
        ? Roles.introducedBy(match.sentence(), match.cue(), UNREAL)
        : isUnreal(match.sentence(), match.cue());
  }

  private boolean isUnreal(Sentence sentence, Token cue) {
    if (Polarity.isWithheld(sentence, cue, context.lexicon())
        || Polarity.isNegated(sentence, cue)) {
      return true;
    }
    Token last = sentence.tokens().getLast();
    boolean question =
        last.form().startsWith("?") && !context.lexicon().has("directive", cue.lemma());
    return question || Roles.introducedBy(sentence, cue, UNREAL) || isOnlyThoughtOf(sentence, cue);
  }

  /** "urged Chad to pledge", "may pledge": nothing is pledged yet. */
  private boolean isOnlyThoughtOf(Sentence sentence, Token cue) {
    if (sentence.has(cue, "aux", aux -> POSSIBLE.contains(aux.lemma()))) {
      return true;
    }
    boolean governed =
        (cue.is("xcomp") || cue.is("ccomp") || cue.is("advcl") || cue.is("acl"))
            && sentence.has(cue, "mark", mark -> mark.lemma().equals("to"));
    return governed
        && sentence
            .head(cue)
            .filter(head -> context.lexicon().has("nonfactive", head.lemma()))
            .isPresent();
  }

  /** Whether the rule takes whoever voices the words for the one who asks. */
  private static boolean isSpoken(Match match) {
    return match.rule().setting("voice").filter("speaker"::equals).isPresent();
  }

  private List<Party> by(Match match) {
    Sentence sentence = match.sentence();
    Token cue = match.cue();
    String mode = match.rule().setting("voice").orElse("");
    if (mode.equals("speaker")) {
      return voice.of(sentence, cue);
    }
    List<Party> named = named(match);
    if (mode.equals("own") && !isOwnVoice(sentence, cue, named)) {
      return List.of();
    }
    return named;
  }

  private List<Party> named(Match match) {
    Sentence sentence = match.sentence();
    Set<Party> found = new LinkedHashSet<>();
    boolean predicate = match.rule().setting("content").filter("predicate"::equals).isPresent();
    match
        .role("by")
        .filter(head -> !predicate || isActor(sentence, head))
        .ifPresent(head -> found.addAll(speakers(sentence, head)));
    if (found.isEmpty() && predicate) {
      return List.of();
    }
    if (found.isEmpty()) {
      for (Token agent : context.roles().agents(sentence, match.cue())) {
        found.addAll(speakers(sentence, agent));
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    if (found.isEmpty()) {
      governors(sentence, match.cue()).stream()
          .filter(verb -> !context.lexicon().has("receiving", verb.lemma()))
          .flatMap(verb -> context.roles().agents(sentence, verb).stream())
          .map(agent -> attachment.ownersOf(sentence, agent))
          .filter(parties -> !parties.isEmpty())
          .findFirst()
          .ifPresent(found::addAll);
    }
    return List.copyOf(found);
  }

  /** "Norway's plans will help": plans bind nobody, though they are Norway's. */
  private boolean isActor(Sentence sentence, Token head) {
    return isFirstPerson(head) || !attachment.of(sentence, head).isEmpty();
  }

  /** Who the phrase stands for; "we" that stands for nobody known is whoever speaks. */
  private List<Party> speakers(Sentence sentence, Token head) {
    List<Party> named = attachment.ownersOf(sentence, head);
    boolean own =
        isFirstPerson(head) || sentence.has(head, "nmod:poss", Illocutions::isFirstPerson);
    return named.isEmpty() && own ? voice.of(sentence, head) : named;
  }

  private static boolean isFirstPerson(Token token) {
    return FIRST_PERSON.contains(token.form().toLowerCase(Locale.ROOT));
  }

  /** The verbs above a noun, whose subject does what the noun tells of unless it has an owner. */
  private static List<Token> governors(Sentence sentence, Token cue) {
    List<Token> verbs = new ArrayList<>();
    Optional<Token> at = cue.upos() == Upos.NOUN ? sentence.head(cue) : Optional.empty();
    while (at.isPresent() && verbs.isEmpty()) {
      if (at.get().upos() == Upos.VERB) {
        verbs.add(at.get());
      }
      at = sentence.head(at.get());
    }
    return verbs;
  }

  /** Whether a party says it of itself, be it through a member of its government. */
  private boolean isOwnVoice(Sentence sentence, Token cue, List<Party> named) {
    List<Party> speakers = voice.of(sentence, cue);
    return sameBody(speakers, named) || speakers.stream().anyMatch(Illocutions::isOfUnknownState);
  }

  /** A person whose state the text does not tell may speak for any. */
  private static boolean isOfUnknownState(Party party) {
    return party.state().isEmpty()
        && (party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.OFFICE);
  }

  private static boolean sameBody(List<Party> some, List<Party> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> body(a).equals(body(b))));
  }

  private static String body(Party party) {
    return party.state().orElse(party.name());
  }

  private Span content(Match match, Token head) {
    Sentence sentence = match.sentence();
    return switch (match.rule().setting("content").orElse("")) {
      case "predicate" -> Proposition.predicate(context.text(), sentence, head);
      case "clause" -> Proposition.clause(context.text(), sentence, head);
      default -> Proposition.of(context.text(), sentence, head, this::isParty);
    };
  }

  /**
   * "to double trade by 2026": by when belongs to what is promised, wherever the parser hangs it.
   */
  private Span withDeadline(Match match, Span content) {
    Sentence sentence = match.sentence();
    return sentence.children(match.cue(), "obl").stream()
        .filter(phrase -> DEADLINE.contains(Clause.preposition(sentence, phrase)))
        .filter(phrase ->
            sentence.token(sentence.firstBelow(phrase)).span().start() == content.end() + 1)
        .filter(phrase ->
            context.times(sentence, Direction.FUTURE).stream()
                .anyMatch(time -> time.span().overlaps(phrase.span())))
        .findFirst()
        .map(phrase -> content.cover(sentence.token(sentence.lastBelow(phrase)).span()))
        .orElse(content);
  }

  private boolean isParty(Sentence sentence, Token token) {
    return !attachment.ownersOf(sentence, token).isEmpty();
  }

  private List<Party> to(Match match, Token head, List<Party> by) {
    Sentence sentence = match.sentence();
    List<Party> named =
        match.role("to").map(token -> attachment.ownersOf(sentence, token)).orElse(List.of());
    if (named.isEmpty() && match.rule().type() == FindingType.REQUEST) {
      named =
          context
              .roles()
              .subject(sentence, head)
              .filter(subject -> sentence.children(head).contains(subject))
              .map(subject -> attachment.ownersOf(sentence, subject))
              .orElse(List.of());
    }
    return named.stream().filter(party -> !by.contains(party)).toList();
  }
}
