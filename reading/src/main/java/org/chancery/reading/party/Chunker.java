package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.mention.NameSpans;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Finds the states, bodies and organisations that a sentence names. */
final class Chunker {

  private final Gazetteer gazetteer;

  Chunker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Chunks chunk(Sentence sentence) {
    Chunks chunks = new Chunks(sentence);
    List<String> words = sentence.tokens().stream().map(Token::form).toList();
    for (int i = 0; i < words.size(); i++) {
      Optional<Chunk> found = known(sentence, words, i);
      if (found.isEmpty()) {
        found = compound(words, i);
      }
      if (found.isPresent() && !insideAPersonsName(sentence, found.get())) {
        chunks.add(found.get());
        i = found.get().last();
      }
    }
    organisations(sentence, chunks);
    return chunks;
  }

  private Optional<Chunk> known(Sentence sentence, List<String> words, int from) {
    int end = words.size();
    while (end > from) {
      Optional<Match> match = gazetteer.longestMatch(words.subList(0, end), from);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      int last = from + match.get().length() - 1;
      Optional<Chunk> chunk = chunk(sentence, match.get(), from).filter(c -> mayStand(sentence, c));
      if (chunk.isPresent()) {
        return chunk;
      }
      // The longest was a title ("Danish Chancellor") or no party: a shorter one may name a state.
      end = last;
    }
    return Optional.empty();
  }

  /**
   * Whether the words around let these stand for a party: not so for seas, nor a firm as a place.
   */
  private static boolean mayStand(Sentence sentence, Chunk chunk) {
    String after = form(sentence, chunk.last() + 1);
    if (Lexicon.GEOGRAPHY.has(after.toLowerCase(Locale.ROOT))
        && isCapital(after)
        && chunk.kind().namesState()) {
      return false;
    }
    String before = form(sentence, chunk.first() - 1);
    String sea = form(sentence, chunk.first() - 2);
    if (chunk.kind().namesState()
        && before.equals("of")
        && isCapital(sea)
        && Lexicon.GEOGRAPHY.has(sea.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (chunk.kind() == Chunk.Kind.ADJECTIVE || chunk.kind() == Chunk.Kind.PEOPLE) {
      return !Lexicon.REGION_PREFIXES.has(before.toLowerCase(Locale.ROOT));
    }
    boolean company = chunk.body().map(b -> b.kind() == BodyKind.COMPANY).orElse(false);
    boolean place =
        sentence.entities().stream()
            .anyMatch(e ->
                e.kind() == NamedEntity.Kind.PLACE
                    && e.first() <= chunk.first()
                    && chunk.last() <= e.last());
    boolean government =
        chunk.kind() == Chunk.Kind.BODY
            && !chunk.states().isEmpty()
            && Lexicon.GOVERNMENTS.has(
                sentence.token(chunk.last()).lemma().toLowerCase(Locale.ROOT));
    boolean seat = chunk.kind() == Chunk.Kind.CAPITAL || chunk.kind() == Chunk.Kind.SEAT;
    boolean inside =
        sentence.entities().stream()
            .anyMatch(e ->
                e.kind() == NamedEntity.Kind.ORGANISATION
                    && e.first() <= chunk.first()
                    && chunk.last() < e.last()
                    && Lexicon.ORGANISATION_HEADS.has(
                        form(sentence, e.last()).toLowerCase(Locale.ROOT)));
    return !(company && place) && !government && !(seat && inside);
  }

  private static String form(Sentence sentence, int i) {
    return i < 0 || i >= sentence.tokens().size() ? "" : sentence.token(i).form();
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static Optional<Chunk> chunk(Sentence sentence, Match match, int from) {
    int last = from + match.length() - 1;
    Optional<Chunk> best = Optional.empty();
    for (Entry entry : match.entries()) {
      Optional<Chunk> chunk =
          switch (entry) {
            case Entry.StateName(State s, String spelling) ->
                Optional.of(state(Chunk.Kind.STATE, s, from, last));
            case Entry.StateAdjective(State s, String spelling) ->
                Optional.of(state(Chunk.Kind.ADJECTIVE, s, from, last));
            case Entry.StatePeople(State s, String spelling) ->
                Optional.of(state(Chunk.Kind.PEOPLE, s, from, last));
            case Entry.StateCapital(State s, String spelling) ->
                Optional.of(state(Chunk.Kind.CAPITAL, s, from, last));
            case Entry.StateSeat(State s, String spelling) ->
                Optional.of(state(Chunk.Kind.SEAT, s, from, last));
            case Entry.BodyName(Body body, String spelling) ->
                Optional.of(body(body, from, withCompanyForm(sentence, body, last)));
            case Entry.BodySeat(Body body, String spelling) -> Optional.of(body(body, from, last));
            case Entry.OfficeTitle title -> Optional.empty();
            case Entry.Honorific honorific -> Optional.empty();
            case Entry.HolderName holder -> Optional.empty();
          };
      if (chunk.isPresent()
          && (best.isEmpty() || rank(sentence, chunk.get()) < rank(sentence, best.get()))) {
        best = chunk;
      }
    }
    return best;
  }

  /**
   * Of several readings the one that fits the part of speech; a seat of a body before a capital.
   */
  private static int rank(Sentence sentence, Chunk chunk) {
    boolean adjective = sentence.token(chunk.last()).upos() == Upos.ADJ;
    return switch (chunk.kind()) {
      case ADJECTIVE -> adjective ? 0 : 3;
      case STATE -> 1;
      case PEOPLE -> adjective ? 4 : 2;
      case BODY -> 2;
      case SEAT -> 4;
      case CAPITAL -> 5;
      case STATES, OFFICE, PERSON -> 6;
    };
  }

  private static Chunk state(Chunk.Kind kind, State state, int first, int last) {
    return new Chunk(kind, first, last, state.name(), List.of(state.alpha3()), Optional.empty());
  }

  /** "Corp." after a firm's name belongs to it. */
  private static int withCompanyForm(Sentence sentence, Body body, int last) {
    String next = form(sentence, last + 1);
    boolean form =
        body.kind() == BodyKind.COMPANY
            && isCapital(next)
            && Lexicon.COMPANIES.has(next.replace(".", "").toLowerCase(Locale.ROOT));
    return form ? last + 1 : last;
  }

  private static Chunk body(Body body, int first, int last) {
    return new Chunk(
        Chunk.Kind.BODY,
        first,
        last,
        body.name(),
        body.state().stream().toList(),
        Optional.of(body));
  }

  /** "Norway-Chile", "Sino-Russian" where the tokenizer keeps them in one word. */
  private Optional<Chunk> compound(List<String> words, int at) {
    String word = words.get(at);
    if (word.indexOf('-') <= 0 && word.indexOf('–') <= 0) {
      return Optional.empty();
    }
    List<String> states = new ArrayList<>();
    for (String part : word.split("[-–]")) {
      stateOf(part).ifPresent(states::add);
    }
    if (states.isEmpty()
        || (states.size() == 1
            && !word.toLowerCase(Locale.ROOT)
                .matches(
                    ".*-(led|backed|based|made|supported|brokered|sponsored|controlled|occupied|held|run|owned)"))) {
      return Optional.empty();
    }
    Chunk.Kind kind = states.size() == 1 ? Chunk.Kind.ADJECTIVE : Chunk.Kind.STATES;
    return Optional.of(new Chunk(kind, at, at, word, states, Optional.empty()));
  }

  private Optional<String> stateOf(String part) {
    if (part.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
      return Optional.empty();
    }
    Optional<String> element =
        Lexicon.FIRST_ELEMENTS
            .note(part.toLowerCase(Locale.ROOT))
            .filter(code -> code.length() == 3);
    return element.or(() ->
        gazetteer.longestMatch(List.of(part), 0).stream()
            .flatMap(match -> match.entries().stream())
            .filter(Entry.OfState.class::isInstance)
            .map(entry -> ((Entry.OfState) entry).state().alpha3())
            .findFirst());
  }

  /** "Jordan" in a person's name is no state; but the parser also takes states for persons. */
  private static boolean insideAPersonsName(Sentence sentence, Chunk chunk) {
    if (chunk.kind() == Chunk.Kind.ADJECTIVE || chunk.kind() == Chunk.Kind.BODY) {
      return false;
    }
    for (NamedEntity entity : sentence.entities()) {
      if (entity.kind() == NamedEntity.Kind.PERSON
          && entity.first() <= chunk.first()
          && chunk.last() <= entity.last()
          && entity.last() - entity.first() > chunk.last() - chunk.first()) {
        // "Peru Luis X": a state that opens the name stands before it, unless one word
        // follows.
        return !(chunk.first() == entity.first() && entity.last() - chunk.last() >= 2);
      }
    }
    return false;
  }

  private void organisations(Sentence sentence, Chunks chunks) {
    for (NamedEntity entity : sentence.entities()) {
      if (entity.kind() == NamedEntity.Kind.ORGANISATION && !isLeader(sentence, entity)) {
        organisation(sentence, chunks, entity.first(), entity.last());
      }
    }
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      int at = i;
      boolean place =
          sentence.entities().stream()
              .anyMatch(
                  e -> e.kind() == NamedEntity.Kind.PLACE && e.first() <= at && at <= e.last());
      if (!place
          && Character.isUpperCase(token.form().charAt(0))
          && Lexicon.ORGANISATION_HEADS.has(token.form().toLowerCase(Locale.ROOT))
          && (token.upos() == Upos.PROPN || token.upos() == Upos.NOUN)) {
        organisation(sentence, chunks, i, i);
      }
    }
  }

  /** "the Starmer government" */
  private boolean isLeader(Sentence sentence, NamedEntity name) {
    return name.first() == name.last()
        && form(sentence, name.last() + 1).matches("government|administration|cabinet|regime")
        && !gazetteer.holders(form(sentence, name.first())).isEmpty();
  }

  private static void organisation(Sentence sentence, Chunks chunks, int from, int to) {
    int first = from;
    while (first > 0 && joins(sentence, chunks, first - 1)) {
      first--;
    }
    int last = to;
    while (last + 1 < sentence.tokens().size() && joinsAfter(sentence, chunks, last + 1)) {
      last++;
    }
    while (first < last && (!chunks.isFree(first) || sentence.token(first).is("punct"))) {
      first++;
    }
    int core = last;
    last = complement(sentence, chunks, last);
    boolean lone = first == last;
    String word = sentence.token(first).form();
    String end = sentence.token(core).lemma().toLowerCase(Locale.ROOT);
    boolean government =
        Lexicon.GOVERNMENTS.has(end)
            || Lexicon.GOVERNMENTS.has(sentence.token(first).lemma().toLowerCase(Locale.ROOT));
    if (government
        || (end.matches("alliance|partnership") && betweenStates(sentence, chunks, first))) {
      return;
    }
    boolean free = java.util.stream.IntStream.rangeClosed(first, core).allMatch(chunks::isFree);
    boolean office =
        java.util.stream.IntStream.rangeClosed(first, core)
            .anyMatch(i ->
                Lexicon.OFFICES.has(sentence.token(i).lemma().toLowerCase(Locale.ROOT))
                    && !sentence.token(i).lemma().equalsIgnoreCase("general"));
    if (!free
        || office
        || (lone
            && Lexicon.ORGANISATION_HEADS.has(word.toLowerCase(Locale.ROOT))
            && chunks.before(first).isEmpty())
        || (lone && (word.equals("State") || sentence.token(first).upos() == Upos.ADJ))) {
      return;
    }
    List<String> states = new ArrayList<>();
    chunks
        .before(first)
        .filter(c -> c.kind().namesState())
        .ifPresent(c -> states.addAll(c.states()));
    if (states.isEmpty()) {
      chunks.in(first, last).stream()
          .filter(c -> c.kind().namesState())
          .forEach(c -> states.addAll(c.states()));
    }
    if (states.isEmpty() && end.matches("ministry|parliament|embassy|department")) {
      // "the Foreign Ministry in Minsk": the seat tells whose it is.
      chunks
          .at(last + 2)
          .filter(c -> c.kind() == Chunk.Kind.CAPITAL && form(sentence, c.first() - 1).equals("in"))
          .ifPresent(c -> states.addAll(c.states()));
    }
    int start =
        chunks
            .at(Math.max(0, first - 1))
            .filter(c -> c.kind() == Chunk.Kind.ADJECTIVE || c.kind() == Chunk.Kind.STATE)
            .map(Chunk::first)
            .orElse(first);
    String name = sentence.words(start, last);
    chunks.add(
        new Chunk(
            Chunk.Kind.BODY,
            first,
            core,
            name,
            states.stream().limit(1).toList(),
            Optional.empty()));
  }

  /** "Norway-Chile Alliance": no body of its own. */
  private static boolean betweenStates(Sentence sentence, Chunks chunks, int first) {
    return (first > 2
            && sentence.token(first - 2).form().matches("[-–]")
            && chunks.before(first).map(c -> c.kind().namesState()).orElse(false))
        || chunks.in(first, first + 1).stream().anyMatch(c -> c.states().size() > 1);
  }

  private static boolean joins(Sentence sentence, Chunks chunks, int i) {
    Token token = sentence.token(i);
    return (chunks.isFree(i)
            && NameSpans.isNameWord(token)
            && !Lexicon.OFFICES.has(token.lemma().toLowerCase(Locale.ROOT))
            && !(i == 0 && token.upos() != Upos.PROPN))
        || (chunks.isFree(i)
            && Character.isUpperCase(token.form().charAt(0))
            && token.upos() == Upos.ADJ
            && i > 0);
  }

  private static boolean joinsAfter(Sentence sentence, Chunks chunks, int i) {
    Token token = sentence.token(i);
    return chunks.isFree(i)
        && token.upos() == Upos.PROPN
        && Character.isUpperCase(token.form().charAt(0))
        && !Lexicon.OFFICES.has(token.lemma().toLowerCase(Locale.ROOT))
        && sentence.entities().stream()
            .noneMatch(e -> e.kind() == NamedEntity.Kind.PERSON && e.first() <= i && i <= e.last())
        && Lexicon.ORGANISATION_HEADS.has(token.form().toLowerCase(Locale.ROOT));
  }

  /** "Ministry" goes on with "of Foreign Affairs (of Norway)". */
  private static int complement(Sentence sentence, Chunks chunks, int last) {
    int at = last;
    if (!Lexicon.ORGANISATION_HEADS.has(sentence.token(last).form().toLowerCase(Locale.ROOT))) {
      return last;
    }
    while (at + 2 < sentence.tokens().size()) {
      String word = sentence.token(at + 1).form();
      if (!word.equals("of") && !word.equals("for")) {
        break;
      }
      int next = at + 2;
      if (sentence.token(next).form().equals("the")) {
        next++;
      }
      int end = NameSpans.runFrom(sentence, next);
      if (end < next) {
        break;
      }
      while (end + 2 < sentence.tokens().size()
          && sentence.token(end + 1).form().equals("and")
          && NameSpans.isNameWord(sentence.token(end + 2))
          && chunks.isFree(end + 2)
          && chunks.isFree(end)
          && !Lexicon.OFFICES.has(sentence.token(end + 2).lemma().toLowerCase(Locale.ROOT))) {
        end = NameSpans.runFrom(sentence, end + 2);
      }
      at = end;
    }
    return at;
  }
}
