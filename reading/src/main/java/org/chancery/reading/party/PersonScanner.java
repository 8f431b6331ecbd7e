package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.mention.NameSpans;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Finds the persons that a sentence names and ties them to the offices beside their names. */
final class PersonScanner {

  private final Sentence sentence;
  private final Chunks chunks;
  private final List<OfficePhrase> offices;
  private final Set<String> knownNames;
  private final Gazetteer gazetteer;
  private final boolean[] taken;

  PersonScanner(
      Sentence sentence,
      Chunks chunks,
      List<OfficePhrase> offices,
      Set<String> knownNames,
      Gazetteer gazetteer) {
    this.sentence = sentence;
    this.chunks = chunks;
    this.offices = offices;
    this.knownNames = knownNames;
    this.gazetteer = gazetteer;
    this.taken = new boolean[sentence.tokens().size()];
  }

  List<PersonPhrase> scan() {
    List<int[]> names = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int end = nameAt(i);
      if (end >= i) {
        names.add(new int[] {i, end});
        i = end;
      }
    }
    for (int[] name : names) {
      Arrays.fill(taken, name[0], name[1] + 1, true);
    }
    List<PersonPhrase> persons = new ArrayList<>();
    for (int[] name : names) {
      persons.add(phrase(name[0], name[1]));
    }
    return List.copyOf(persons);
  }

  private int size() {
    return sentence.tokens().size();
  }

  private String lower(int i) {
    return i < 0 || i >= size() ? "" : sentence.token(i).form().toLowerCase(Locale.ROOT);
  }

  /** The last token of a person's name that begins here, or -1. */
  private int nameAt(int i) {
    if (opensWithPronounlikeName(i)) {
      return suffix(limit(i + 1, NameSpans.runFrom(sentence, i + 1)));
    }
    boolean particle =
        i + 1 < size()
            && NameSpans.isParticle(sentence.token(i))
            && followsTitle(i)
            && isNameable(i + 1);
    if (particle) {
      return suffix(limit(i + 1, NameSpans.runFrom(sentence, i + 1)));
    }
    if (!isNameable(i)) {
      return -1;
    }
    boolean titled = followsTitle(i);
    int whole = NameSpans.runFrom(sentence, i);
    if ((whole + 1 < size()
            && sentence.words(i, Math.max(i, whole)).indexOf('-') > 0
            && Lexicon.GOVERNMENTS.has(lower(whole).replaceAll(".*-", "")))
        || (whole + 1 < size()
            && whole > i
            && !titled
            && lower(i + 1).equals("-")
            && Lexicon.GOVERNMENTS.has(lower(whole)))) {
      return knownNames.contains(Names.fold(sentence.token(i).form())) ? i : -1;
    }
    if (i + 1 < size()
        && Lexicon.GOVERNMENTS.has(lower(i + 1))
        && !knownNames.contains(Names.fold(sentence.token(i).form()))) {
      return -1;
    }
    Optional<NamedEntity> marked =
        sentence.entities().stream()
            .filter(e -> e.kind() == NamedEntity.Kind.PERSON && e.first() <= i && i <= e.last())
            .findFirst();
    int run = limit(i, NameSpans.runFrom(sentence, i));
    if (run < i) {
      return -1;
    }
    if (marked.isEmpty() && !titled) {
      // A run of capitals may hold a marked name further on: "Sheikh Tamim bin Hamad".
      int later = run;
      boolean ahead =
          sentence.entities().stream()
              .anyMatch(e ->
                  e.kind() == NamedEntity.Kind.PERSON
                      && e.first() > i
                      && e.first() <= later
                      && isOneName(i, e.first()));
      boolean known =
          (knownNames.contains(Names.fold(sentence.token(i).form()))
                  && run - i <= 2
                  && !isOrganisation(i))
              || (run > i && (isHolder(i, run) || isFollowedByOffice(run)));
      return (ahead && !isCommon(i)) || known ? suffix(run) : -1;
    }
    if (marked.isPresent() && marked.get().first() < i && !titled && !taken[i]) {
      // The front of the marked name was a title or a state.
      return suffix(Math.max(Math.min(run, marked.get().last()), i));
    }
    if (marked.isPresent() && run < marked.get().last()) {
      run = limit(i, marked.get().last());
    }
    return plausible(i, run, titled) ? suffix(run) : -1;
  }

  /** The surname He is written like the pronoun, but another name follows it. */
  private boolean opensWithPronounlikeName(int i) {
    return sentence.token(i).form().equals("He")
        && i + 1 < size()
        && isNameable(i + 1)
        && sentence.token(i + 1).upos() == Upos.PROPN;
  }

  /**
   * Not in "for Management and Resources Brian McKeon", where the field of a title comes before.
   */
  private boolean isOneName(int first, int marked) {
    return sentence.token(marked).head() == first
        || sentence.token(first).head() == marked
        || sentence.token(marked).head() == sentence.token(first).head();
  }

  /** "Jonas Berg, Foreign Minister of Denmark" names a person though nobody marked one. */
  private boolean isFollowedByOffice(int last) {
    return lower(last + 1).equals(",") && officeAfterComma(last + 2).isPresent();
  }

  private boolean isHolder(int first, int last) {
    return !gazetteer.holders(sentence.words(first, last)).isEmpty();
  }

  private boolean isOrganisation(int i) {
    return sentence.entities().stream()
        .anyMatch(e ->
            e.kind() != NamedEntity.Kind.PERSON
                && e.first() <= i
                && i <= e.last()
                && e.last() > e.first()
                && !Lexicon.GOVERNMENTS.has(lower(e.last())));
  }

  private boolean isCommon(int i) {
    return Lexicon.NOT_PERSONS.has(lower(i)) || Lexicon.ORGANISATION_HEADS.has(lower(i));
  }

  private boolean isNameable(int i) {
    Token token = sentence.token(i);
    return chunks.isFree(i)
        && NameSpans.isNameWord(token)
        && !insideOffice(i)
        && !Lexicon.HONORIFICS.has(lower(i).replaceAll("\\.$", ""))
        && !Lexicon.NOT_PERSONS.has(lower(i));
  }

  private boolean insideOffice(int i) {
    return offices.stream().anyMatch(o -> o.first() <= i && i <= o.last());
  }

  /** A name ends before a state, a title or an organisation. */
  private int limit(int first, int last) {
    int end = first - 1;
    for (int i = first; i <= last; i++) {
      boolean particle = !Character.isUpperCase(sentence.token(i).form().charAt(0));
      boolean pair =
          sentence.token(i).form().matches("[-–]")
              && i > first
              && i < last
              && knownNames.contains(Names.fold(sentence.token(i - 1).form()))
              && knownNames.contains(Names.fold(sentence.token(i + 1).form()));
      if (pair
          || !chunks.isFree(i)
          || insideOffice(i)
          || (!particle && i > first && Lexicon.NOT_PERSONS.has(lower(i)))) {
        break;
      }
      end = i;
    }
    return end;
  }

  private boolean followsTitle(int i) {
    int at = i - 1;
    while (at >= 0
        && Lexicon.HONORIFICS.has(lower(at).replaceAll("\\.$", ""))
        && Character.isUpperCase(sentence.token(at).form().charAt(0))) {
      return true;
    }
    for (OfficePhrase office : offices) {
      boolean title = Character.isUpperCase(sentence.token(office.head()).form().charAt(0));
      if (!office.plural()
          && ((office.last() == i - 1 && (title || sentence.token(i).upos() == Upos.PROPN))
              || (office.end() == i - 1 && office.end() > office.last() && false))) {
        return true;
      }
    }
    return false;
  }

  private boolean plausible(int first, int last, boolean titled) {
    for (int i = first; i <= last; i++) {
      if ((Lexicon.ORGANISATION_HEADS.has(lower(i)) && last > first)
          || Lexicon.NOT_PERSONS.has(lower(i))) {
        return false;
      }
    }
    if (titled || last > first) {
      return true;
    }
    Token token = sentence.token(first);
    return token.upos() == Upos.PROPN && token.form().length() > 1;
  }

  /** ", Jr." belongs to the name. */
  private int suffix(int end) {
    int last = end;
    while (last > 0
        && Lexicon.POSTNOMINALS.has(sentence.token(last).form())
        && NameSpans.isNameWord(sentence.token(last - 1))) {
      last--;
    }
    if (last + 2 < size()
        && lower(last + 1).equals(",")
        && lower(last + 2).matches("jr\\.?|sr\\.?")) {
      return last + 2;
    }
    return last;
  }

  private PersonPhrase phrase(int first, int last) {
    List<OfficePhrase> held = new ArrayList<>();
    List<String> states = new ArrayList<>();
    Optional<Chunk> body = Optional.empty();
    Optional<String> gender = Optional.empty();
    boolean titled = false;
    int start = first;
    while (start > 0
        && Lexicon.HONORIFICS.has(lower(start - 1).replaceAll("\\.$", ""))
        && Character.isUpperCase(sentence.token(start - 1).form().charAt(0))) {
      gender =
          Lexicon.HONORIFICS
              .note(lower(start - 1).replaceAll("\\.$", ""))
              .filter(g -> !g.equals("-"))
              .or(nothing(gender));
      start--;
      titled = true;
    }
    if (titled && start > 0 && lower(start - 1).matches("his|her|their")) {
      start--;
    }
    Optional<OfficePhrase> before = officeEnding(start);
    if (before.isPresent()) {
      titled = true;
      held.add(before.get());
      Optional<OfficePhrase> joined = joinedBefore(before.get());
      joined.ifPresent(held::add);
      gender = gender.or(() -> Lexicon.GENDERED_OFFICES.note(before.get().noun()));
    }
    int at = last + 1;
    // "X of Norway", "President X of the Republic of Y"
    if (lower(at).matches("of|from") || lower(at).equals("(")) {
      int next = lower(at + 1).equals("the") ? at + 2 : at + 1;
      Optional<Chunk> of = next < size() ? chunks.at(next) : Optional.empty();
      if (of.isPresent()
          && (of.get().kind() == Chunk.Kind.STATE
              || of.get().kind() == Chunk.Kind.BODY
              || (of.get().kind() == Chunk.Kind.CAPITAL && false))) {
        states.addAll(of.get().states());
        if (of.get().kind() == Chunk.Kind.BODY) {
          body = of;
        }
        at = of.get().last() + 1;
      }
    }
    if (lower(at).equals(",")
        || lower(at).equals("(")
        || lower(at).equals("–")
        || lower(at).equals("—")) {
      Optional<OfficePhrase> after = officeAfterComma(at + 1);
      after.ifPresent(held::add);
      if (after.isPresent()) {
        gender = gender.or(() -> Lexicon.GENDERED_OFFICES.note(after.get().noun()));
      }
      if (after.isEmpty() && states.isEmpty()) {
        Optional<Chunk> affiliation = affiliationAfterComma(at + 1);
        if (affiliation.isPresent()) {
          states.addAll(affiliation.get().states());
          body = affiliation.filter(c -> c.kind() == Chunk.Kind.BODY);
        }
      }
    }
    if (held.isEmpty()) {
      Optional<Chunk> adjective =
          chunks
              .before(start)
              .filter(c -> c.kind() == Chunk.Kind.ADJECTIVE && c.last() == first - 1);
      adjective.ifPresent(c -> states.addAll(c.states()));
    }
    List<String> words = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      words.add(sentence.token(i).form());
    }
    return new PersonPhrase(
        first,
        last,
        words,
        sentence.words(first, last),
        held,
        states.stream().limit(1).toList(),
        body,
        gender,
        titled);
  }

  private static java.util.function.Supplier<Optional<String>> nothing(Optional<String> gender) {
    return () -> gender;
  }

  private Optional<OfficePhrase> officeEnding(int start) {
    for (OfficePhrase office : offices) {
      if (office.plural()) {
        continue;
      }
      boolean affiliated =
          !office.states().isEmpty() || office.body().isPresent() || office.possessor() >= 0;
      if (office.last() == start - 1
          || office.end() == start - 1
          || ((affiliated || opensPhrase(office))
              && lower(start - 1).equals(",")
              && (office.end() == start - 2)
              && !inAppositionToAnEarlierName(office))) {
        return Optional.of(office);
      }
    }
    return Optional.empty();
  }

  /** "The minister for Fisheries, X, …" */
  private boolean opensPhrase(OfficePhrase office) {
    return office.last() > office.head()
        && (office.first() == 0 || lower(office.first() - 1).equals("the"));
  }

  /** In "A, the minister of B, C and D" the office is A's. */
  private boolean inAppositionToAnEarlierName(OfficePhrase office) {
    int before = office.first() - 1;
    if (lower(before).matches("the|a|an")) {
      before--;
    }
    return lower(before).equals(",") && before > 0 && taken[before - 1];
  }

  /** "Deputy Prime Minister and Foreign Minister X" holds both. */
  private Optional<OfficePhrase> joinedBefore(OfficePhrase office) {
    int and = office.first() - 1;
    if (!lower(and).equals("and")) {
      return Optional.empty();
    }
    return offices.stream()
        .filter(o -> !o.plural() && o.end() == and - 1 && !lower(o.first() - 1).equals("the"))
        .findFirst();
  }

  private Optional<OfficePhrase> officeAfterComma(int from) {
    int at = lower(from).matches("the|a|an|then|formerly") ? from + 1 : from;
    for (OfficePhrase office : offices) {
      boolean starts =
          office.first() == at
              || office.first() == from
              || (office.first() == at + 1
                  && lower(at).matches("a|an|the|current|new|former|its|senior|top"));
      boolean ownName =
          (office.end() + 1 < size() && taken[office.end() + 1])
              || (office.last() + 1 < size() && taken[office.last() + 1]);
      if (starts && !ownName && !office.plural()) {
        return Optional.of(office);
      }
    }
    return Optional.empty();
  }

  /** "X, of the Danish harbour board," */
  private Optional<Chunk> affiliationAfterComma(int from) {
    int at = from;
    if (!lower(at).matches("of|from|with|who|a|an|the")) {
      return Optional.empty();
    }
    int limit = Math.min(size(), from + 8);
    for (; at < limit && !lower(at).equals(","); at++) {
      Optional<Chunk> chunk = chunks.at(at);
      if (chunk.isPresent() && chunk.get().kind() != Chunk.Kind.CAPITAL) {
        return chunk;
      }
      if (sentence.token(at).upos() == Upos.VERB) {
        break;
      }
    }
    return Optional.empty();
  }
}
