package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Finds the offices that a sentence speaks of, with those they are held for. */
final class OfficeScanner {

  private static final Set<String> OF = Set.of("of", "for", "from", "to", "at", "with");
  private static final Set<String> TITLE_PREPOSITIONS = Set.of("of", "for", "on", "to");

  private final Sentence sentence;
  private final Chunks chunks;

  private OfficeScanner(Sentence sentence, Chunks chunks) {
    this.sentence = sentence;
    this.chunks = chunks;
  }

  static List<OfficePhrase> scan(Sentence sentence, Chunks chunks) {
    return new OfficeScanner(sentence, chunks).scan();
  }

  private List<OfficePhrase> scan() {
    List<OfficePhrase> found = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (isHead(i)) {
        OfficePhrase office = phrase(i);
        found.add(office);
        i = office.last();
      }
    }
    return List.copyOf(found);
  }

  private int size() {
    return sentence.tokens().size();
  }

  private String lower(int i) {
    return sentence.token(i).form().toLowerCase(Locale.ROOT);
  }

  private String noun(int i) {
    Token token = sentence.token(i);
    String form = lower(i);
    if (Lexicon.OFFICES.has(form)) {
      return form;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (Lexicon.OFFICES.has(lemma)) {
      return lemma;
    }
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  private boolean isHead(int i) {
    Token token = sentence.token(i);
    boolean nominal = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
    if (!nominal || !chunks.isFree(i) || !Lexicon.OFFICES.has(noun(i))) {
      return false;
    }
    // "vice president", "prime minister": the last noun of the title is its head.
    boolean compound =
        i + 1 < size()
            && Lexicon.OFFICES.has(noun(i + 1))
            && chunks.isFree(i + 1)
            && sentence.token(i + 1).upos() != Upos.VERB
            && !(noun(i).equals("secretary") && lower(i + 1).equals("general"))
            && sentence.token(i).span().end() < sentence.token(i + 1).span().start();
    boolean generic = Set.of("general", "head", "chair", "speaker", "chief").contains(noun(i));
    boolean insideName =
        sentence.entities().stream()
            .anyMatch(e -> e.kind() == NamedEntity.Kind.PERSON && e.first() < i && i <= e.last());
    return !compound && !insideName && !(generic && token.is("amod"));
  }

  private OfficePhrase phrase(int head) {
    int first = head;
    while (first > 0 && (isModifier(first - 1) || isField(first - 1, head))) {
      first--;
    }
    int last = head;
    if (head + 2 < size() && lower(head + 1).equals("-") && lower(head + 2).equals("general")) {
      last = head + 2;
    } else if (head + 1 < size()
        && lower(head + 1).equals("general")
        && lower(head).equals("secretary")) {
      last = head + 1;
    }
    if (head + 4 < size()
        && sentence.words(head + 1, head + 4).toLowerCase(Locale.ROOT).equals("-in-chief")) {
      last = head + 4;
    }
    int core = last;
    last = complement(head, last);
    List<String> before = new ArrayList<>();
    for (int i = first; i < head; i++) {
      before.add(sentence.token(i).form());
    }
    List<String> after = new ArrayList<>();
    for (int i = core + 1; i <= last; i++) {
      after.add(sentence.token(i).form());
    }
    String noun = core > head && core < head + 4 ? noun(head) + "-general" : noun(head);
    boolean plural = isPlural(head);
    String role = Roles.canonical(before, noun, after);
    if (last == core && noun.matches("ambassador|envoy|representative|consul|emissary")) {
      last = destination(last);
    }
    return affiliated(first, head, last, role, plural);
  }

  private boolean isPlural(int head) {
    String xpos = sentence.token(head).xpos();
    return (xpos.endsWith("S") && lower(head).endsWith("s"))
        || lower(head)
            .matches(
                "(minister|leader|official|diplomat|president|counterpart|representative|ambassador|secretarie|envoy)s");
  }

  private boolean isModifier(int i) {
    Token token = sentence.token(i);
    if (!chunks.isFree(i)
        || (token.upos() == Upos.VERB && !lower(i).endsWith("ing") && !lower(i).endsWith("ed"))) {
      return false;
    }
    String form = lower(i);
    return Lexicon.OFFICE_MODIFIERS.has(form)
        || (form.equals("-")
            && i > 0
            && sentence.token(i).span().start() == sentence.token(i - 1).span().end()
            && Lexicon.OFFICE_MODIFIERS.has(lower(i - 1)))
        || form.startsWith("vice-")
        || form.startsWith("then-")
        || form.startsWith("ex-")
        || (Lexicon.OFFICES.has(form)
            && !sentence.token(i).xpos().equals("NNPS")
            && !form.equals("secretary")
            && !form.equals("head"));
  }

  /** "[Unification] Minister", "[Trade and] Industry Minister": whatever the minister is for. */
  private boolean isField(int i, int head) {
    if (!Lexicon.CABINET_OFFICES.has(noun(head)) || !isCapital(head) || isPersonAt(i)) {
      return false;
    }
    if (lower(i).matches("and|&")) {
      return i > 0 && Lexicon.OFFICE_MODIFIERS.has(lower(i - 1)) && isCapital(i - 1);
    }
    Token token = sentence.token(i);
    boolean nominal =
        switch (token.upos()) {
          case NOUN, PROPN, ADJ -> true;
          case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM, VERB, X ->
              false;
        };
    return nominal
        && isCapital(i)
        && chunks.isFree(i)
        && !Lexicon.OFFICES.has(noun(i))
        && !Lexicon.HONORIFICS.has(lower(i).replace(".", ""))
        && !Lexicon.NOT_PERSONS.has(lower(i));
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(sentence.token(i).form().charAt(0));
  }

  /** "Secretary [of State]", "Envoy [for the Arctic]", "minister [of foreign affairs]". */
  private int complement(int head, int from) {
    int at = from;
    if (at + 2 >= size() || !TITLE_PREPOSITIONS.contains(lower(at + 1))) {
      return at;
    }
    int next = at + 2;
    if (lower(next).equals("the") && next + 1 < size()) {
      next++;
    }
    boolean capital = Character.isUpperCase(sentence.token(head).form().charAt(0));
    boolean field = Lexicon.OFFICE_MODIFIERS.has(lower(next));
    if ((!field && !capital) || !chunks.isFree(next) || isPersonAt(next)) {
      return at;
    }
    int name = nameAfter(head, next);
    if (capital && name > next) {
      return name - 1;
    }
    int end = fieldEnd(next);
    if (end < next) {
      return at;
    }
    while (end + 2 < size()
        && (lower(end + 1).equals("and") || lower(end + 1).equals(","))
        && fieldEnd(end + 2) >= end + 2
        && !startsOffice(end + 2)
        && !isPersonAt(end + 2)
        && chunks.isFree(end + 2)
        && Character.isUpperCase(sentence.token(end + 2).form().charAt(0))
        && !lower(end + 1).equals(",")) {
      end = fieldEnd(end + 2);
    }
    if (end + 2 < size()
        && lower(end + 1).equals("of")
        && chunks.isFree(end + 2)
        && Character.isUpperCase(sentence.token(end + 2).form().charAt(0))
        && !isPersonAt(end + 2)) {
      end = Math.max(end, fieldEnd(end + 2));
    }
    return end;
  }

  /**
   * Where a person is named right after a field of several words, as in "Under Secretary for
   * Economic Growth, Energy, and the Environment Paula Reyes"; else -1.
   */
  private int nameAfter(int head, int from) {
    Token title = sentence.token(head);
    for (int i = from; i < size(); i++) {
      if (isPersonAt(i) || title.is("nmod:desc") && title.head() == i) {
        return i;
      }
      boolean belongs =
          Character.isUpperCase(sentence.token(i).form().charAt(0))
              ? !Lexicon.OFFICES.has(noun(i))
              : lower(i).matches("and|the|of|for|on|,|-");
      if (!belongs) {
        return -1;
      }
    }
    return -1;
  }

  /** "Ambassador [to Ghana]": the state to which one is sent is no affiliation. */
  private int destination(int last) {
    if (last + 2 >= size() || !lower(last + 1).matches("to|for")) {
      return last;
    }
    Optional<Chunk> chunk = chunks.at(skipDeterminer(last + 2));
    return chunk.filter(c -> c.kind() != Chunk.Kind.ADJECTIVE).map(Chunk::last).orElse(last);
  }

  private boolean startsOffice(int i) {
    for (int k = i; k < Math.min(size(), i + 4); k++) {
      if (Lexicon.OFFICES.has(noun(k))) {
        return true;
      }
    }
    return false;
  }

  private int fieldEnd(int from) {
    int end = from - 1;
    for (int i = from; i < size() && chunks.isFree(i) && !isPersonAt(i); i++) {
      Token token = sentence.token(i);
      boolean capital =
          Character.isUpperCase(token.form().charAt(0))
              && token.upos() != Upos.DET
              && token.upos() != Upos.PRON;
      if ((!capital && !Lexicon.OFFICE_MODIFIERS.has(lower(i)))
          || Lexicon.HONORIFICS.has(lower(i).replace(".", ""))) {
        break;
      }
      end = i;
    }
    return end;
  }

  private boolean isPersonAt(int i) {
    return sentence.entities().stream()
        .anyMatch(e -> e.kind() == NamedEntity.Kind.PERSON && e.first() <= i && i <= e.last());
  }

  private OfficePhrase affiliated(int first, int head, int last, String role, boolean plural) {
    List<String> states = new ArrayList<>();
    Optional<Chunk> body = Optional.empty();
    int possessor = -1;
    int start = first;
    if (start > 3
        && lower(start - 1).equals(")")
        && lower(start - 3).equals("(")
        && chunks.at(start - 4).filter(c -> c.kind() == Chunk.Kind.STATE).isPresent()) {
      // "Republic of Korea (ROK) Foreign Minister"
      start -= 3;
    }
    if (start > 1 && lower(start - 1).equals("mfa") && chunks.at(start - 2).isPresent()) {
      start--;
    }
    for (int guard = 0; guard < 3; guard++) {
      Optional<Chunk> before = chunks.before(start);
      if (before.isEmpty() || isListed(before.get(), start)) {
        break;
      }
      Chunk chunk = before.get();
      if (chunk.kind().namesState() || chunk.kind() == Chunk.Kind.BODY) {
        if (states.isEmpty()) {
          states.addAll(chunk.states());
        }
        if (chunk.kind() == Chunk.Kind.BODY && body.isEmpty()) {
          body = Optional.of(chunk);
        }
        start = chunk.first();
        if (start > 1
            && lower(start - 1).matches("and|-|–|/")
            && plural
            && chunk.kind().namesState()) {
          Optional<Chunk> other = chunks.at(start - 2);
          if (other.isPresent() && other.get().kind().namesState()) {
            states.addAll(0, other.get().states());
            start = other.get().first();
          }
        }
      }
    }
    if (start > 0 && sentence.token(start - 1).xpos().equals("PRP$")) {
      possessor = start - 1;
      start--;
    } else if (start > 1
        && sentence.token(start - 1).xpos().equals("POS")
        && chunks.isFree(start - 2)) {
      possessor = start - 2;
    }
    boolean affiliatedBefore = !states.isEmpty();
    int end = last;
    if ((states.isEmpty() && body.isEmpty()) || plural) {
      int at = last + 1;
      if (at < size() && (OF.contains(lower(at)) || lower(at).equals("("))) {
        boolean weak = Set.of("to", "at", "with", "for").contains(lower(at));
        at = skipDeterminer(at + 1);
        while (at < size()) {
          Optional<Chunk> chunk = chunks.at(at);
          if (chunk.isEmpty()
              || (!chunk.get().kind().namesState() && chunk.get().kind() != Chunk.Kind.BODY)
              || chunk.get().kind() == Chunk.Kind.ADJECTIVE
              // "recalled its ambassador from Minsk", "the expulsion of diplomats from Poland"
              || (lower(last + 1).equals("from")
                  && !role.contains("counterpart")
                  && (possessor >= 0 || affiliatedBefore || role.equals("ambassador")))
              || (weak
                  && !role.matches(
                      ".*(ambassador|representative|envoy|spokes|official|coordinator).*"))
              || (weak
                  && chunk.get().kind().namesState()
                  && lower(last + 1).matches("to|at|with|for"))) {
            break;
          }
          if (chunk.get().kind() == Chunk.Kind.BODY && body.isEmpty() && states.isEmpty()) {
            body = chunk;
            states.addAll(chunk.get().states());
          } else if (chunk.get().kind().namesState()) {
            for (String s : chunk.get().states()) {
              if (!states.contains(s)) {
                states.add(s);
              }
            }
          }
          end = chunk.get().last();
          if (!plural) {
            break;
          }
          at = nextInList(end + 1);
        }
      }
    }
    return new OfficePhrase(start, head, last, end, role, plural, states, body, possessor);
  }

  /** "…, Turkey, Foreign Minister X": a comma or "and" keeps the state before it apart. */
  private boolean isListed(Chunk chunk, int start) {
    return chunk.last() < start - 2
        || (chunk.kind() == Chunk.Kind.PEOPLE
            && chunk.last() == start - 1
            && sentence.token(chunk.last()).xpos().endsWith("S"));
  }

  private int skipDeterminer(int at) {
    return at < size() && lower(at).equals("the") ? at + 1 : at;
  }

  private int nextInList(int at) {
    int next = at;
    while (next < size() && lower(next).matches(",|and|&|the|as|well|or|both")) {
      next++;
    }
    return next == at ? size() : next;
  }
}
