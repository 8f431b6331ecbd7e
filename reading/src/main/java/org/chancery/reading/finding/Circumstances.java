package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;
import org.chancery.reading.time.Direction;
import org.chancery.reading.time.Edtf;
import org.chancery.reading.time.TimeExpression;

/** When and where an occasion takes place, from the words that hang on its cue or its verb. */
final class Circumstances {

  private static final Set<String> PLACING =
      Set.of("in", "at", "on", "outside", "near", "aboard", "inside");

  /** How many words may lie between an occasion and its date in the tree. */
  private static final int FAR = 2;

  private final Context context;

  private final int far;

  Circumstances(Context context) {
    this(context, FAR);
  }

  private Circumstances(Context context, int far) {
    this.context = context;
    this.far = far;
  }

  /**
   * Takes only what hangs on the cue itself: "condemned on Monday", not "condemned Monday's raid".
   */
  static Circumstances beside(Context context) {
    return new Circumstances(context, 0);
  }

  /** The date told with this cue. */
  Optional<Edtf> date(Sentence sentence, Token cue, Engagement.Status status, boolean certain) {
    Direction direction = certain ? direction(status) : Direction.UNKNOWN;
    Optional<Edtf> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (TimeExpression time : context.times(sentence, direction)) {
      boolean dated =
          time.kind() == TimeExpression.Kind.DATE || time.kind() == TimeExpression.Kind.TIME;
      if (!dated || time.value().isEmpty()) {
        continue;
      }
      Optional<Token> head = headOf(sentence, time.span());
      if (head.isPresent() && belongs(sentence, head.get(), cue)) {
        int distance = Math.abs(head.get().index() - cue.index());
        if (distance < nearest) {
          nearest = distance;
          best = time.value();
        }
      }
    }
    return best;
  }

  /** The first date told between two words. */
  Optional<Edtf> dateBetween(Sentence sentence, int from, int to, Engagement.Status status) {
    return context.times(sentence, direction(status)).stream()
        .filter(time -> time.kind() == TimeExpression.Kind.DATE && time.value().isPresent())
        .filter(time ->
            headOf(sentence, time.span())
                .filter(h -> h.index() > from && h.index() < to)
                .isPresent())
        .findFirst()
        .flatMap(TimeExpression::value);
  }

  private static Direction direction(Engagement.Status status) {
    return switch (status) {
      case HELD -> Direction.PAST;
      case SCHEDULED, ANTICIPATED -> Direction.FUTURE;
      case ONGOING, CANCELLED, DECLINED -> Direction.UNKNOWN;
    };
  }

  private static Optional<Token> headOf(Sentence sentence, Span span) {
    return sentence.tokens().stream()
        .filter(t -> span.overlaps(t.span()))
        .filter(t -> t.isRoot() || !span.overlaps(sentence.token(t.head()).span()))
        .findFirst();
  }

  /** Whether a phrase hangs on the cue, or on the verb that carries it. */
  private boolean belongs(Sentence sentence, Token phrase, Token cue) {
    if (Clause.preposition(sentence, phrase).contains("since")
        || (phrase.is("nmod:poss") && phrase.head() != cue.index())) {
      return false;
    }
    if (sentence.dominates(cue, phrase)) {
      if (Clause.above(sentence, phrase).indexOf(cue) > far) {
        return false;
      }
      return Clause.above(sentence, phrase).stream()
          .takeWhile(t -> t.index() != cue.index())
          .noneMatch(t ->
              t.upos() == Upos.VERB && !tellsOf(sentence, cue, t)
                  || Clause.preposition(sentence, t).contains("since")
                  || Clause.preposition(sentence, t).contains("advance")
                  || isOccasion(t) && !isWhatFor(sentence, t, cue));
    }
    Optional<Token> carrier =
        cue.upos() == Upos.VERB ? Optional.of(cue) : Clause.verbAbove(sentence, cue);
    for (Token above : Clause.above(sentence, phrase)) {
      if (isOccasion(above) && above.upos() == Upos.NOUN && !sentence.dominates(above, cue)) {
        return false;
      }
      if (Clause.isVerb(sentence, above)) {
        return carrier
            .filter(c ->
                c.index() == above.index()
                    || shares(sentence, c, above)
                    || isWhere(sentence, c, above))
            .isPresent();
      }
    }
    return false;
  }

  /** In "met for their annual meeting on Monday" the date of the meeting is that of "met". */
  private static boolean isWhatFor(Sentence sentence, Token occasion, Token verb) {
    return occasion.is("obl")
        && occasion.head() == verb.index()
        && Set.of("meet", "gather", "convene", "assemble").contains(Clause.lemma(verb))
        && Set.of("for", "at", "in", "during").contains(Clause.preposition(sentence, occasion));
  }

  /** "the meeting held in Oslo in May", "a visit that takes place on Monday". */
  private boolean tellsOf(Sentence sentence, Token cue, Token verb) {
    // "the visit to Oslo, scheduled for 18 May": the parser may hang it on Oslo
    return verb.is("acl")
        && (verb.head() == cue.index()
            || sentence.dominates(cue, sentence.token(verb.head()))
                && sentence.token(verb.head()).upos() == Upos.PROPN)
        && (context.lexicon().has("hold-verb", Clause.lemma(verb))
            || context.lexicon().has("schedule-verb", Clause.lemma(verb)));
  }

  /** "will travel to Chile on Monday, where she will meet": the date of the journey holds there. */
  private static boolean isWhere(Sentence sentence, Token verb, Token journey) {
    return sentence.has(verb, "advmod", w -> Clause.lemma(w).equals("where"))
        && Clause.above(sentence, verb).stream()
            .filter(t -> Clause.isVerb(sentence, t))
            .findFirst()
            .filter(t -> t.index() == journey.index())
            .isPresent();
  }

  /** "travelled on Monday to meet", "visited and met": the date of the one holds for the other. */
  private static boolean shares(Sentence sentence, Token verb, Token other) {
    return !verb.isRoot()
        && verb.head() == other.index()
        && (verb.is("xcomp")
            || verb.is("conj")
            || (verb.is("advcl")
                && (Clause.isInfinitive(sentence, verb) || isSoonAfter(sentence, verb))));
  }

  /** "agreed on Monday, after meeting": so soon that it was that day. */
  private static boolean isSoonAfter(Sentence sentence, Token verb) {
    return verb.xpos().equals("VBG")
        && sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> Set.of("after", "upon", "while", "when").contains(Clause.lemma(m)));
  }

  /** The place told with this cue, in the words of the text. */
  Optional<String> place(Sentence sentence, Token cue) {
    Optional<String> own =
        placeBelow(sentence, cue)
            .or(() ->
                sentence.children(cue, "acl").stream()
                    .filter(verb -> cue.upos() != Upos.VERB && tellsOf(sentence, cue, verb))
                    .findFirst()
                    .flatMap(verb -> placeBelow(sentence, verb)));
    if (own.isPresent() || cue.upos() == Upos.VERB) {
      return own;
    }
    return Clause.verbAbove(sentence, cue)
        .filter(verb -> Clause.above(sentence, cue).size() < 4)
        .flatMap(verb -> placeBelow(sentence, verb));
  }

  private Optional<String> placeBelow(Sentence sentence, Token cue) {
    for (Token phrase : sentence.children(cue, "obl", "nmod")) {
      if (phrase.index() < cue.index() && cue.upos() != Upos.VERB) {
        continue;
      }
      if (isWhatFor(sentence, phrase, cue)) {
        Optional<String> there = placeBelow(sentence, phrase);
        if (there.isPresent()) {
          return there;
        }
      }
      if (sentence.dominates(phrase, cue) || isOccasion(phrase)) {
        continue;
      }
      if (PLACING.contains(Clause.preposition(sentence, phrase)) && isPlace(sentence, phrase)) {
        return Optional.of(words(sentence, phrase));
      }
      // "on the margins of the assembly in Geneva"
      for (Token below : sentence.subtree(phrase)) {
        if (below.index() != phrase.index()
            && Clause.preposition(sentence, below).equals("in")
            && isNamedPlace(sentence, below)) {
          return Optional.of(words(sentence, below));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOccasion(Token word) {
    String lemma = Clause.lemma(word);
    return context.lexicon().has("meeting-noun", lemma)
        || context.lexicon().has("occasion-gathering-noun", lemma)
        || context.lexicon().has("occasion-visit-noun", lemma)
        || context.lexicon().has("conversation-noun", lemma)
        || context.lexicon().has("call-noun", lemma)
        || context.lexicon().has("ceremony-noun", lemma);
  }

  private boolean isPlace(Sentence sentence, Token word) {
    if (isNamedPlace(sentence, word)) {
      return true;
    }
    boolean named = word.upos() == Upos.PROPN && Character.isUpperCase(word.form().charAt(0));
    return named
        && !Clause.preposition(sentence, word).equals("on")
        && context.times(sentence, Direction.UNKNOWN).stream()
            .noneMatch(time -> time.span().overlaps(word.span()))
        && sentence.entities().stream()
            .noneMatch(e ->
                e.kind() == NamedEntity.Kind.PERSON
                    && e.first() <= word.index()
                    && word.index() <= e.last());
  }

  private static boolean isNamedPlace(Sentence sentence, Token word) {
    return sentence.entities().stream()
        .anyMatch(e ->
            e.kind() == NamedEntity.Kind.PLACE
                && e.first() <= word.index()
                && word.index() <= e.last());
  }

  /** A place with what specifies it, without article, preposition or relative clause. */
  private static String words(Sentence sentence, Token head) {
    int first = head.index();
    int last = head.index();
    for (Token child : sentence.children(head)) {
      boolean part =
          child.is("compound") || child.is("flat") || child.is("amod") || child.is("nmod:poss");
      if (part) {
        first = Math.min(first, sentence.firstBelow(child));
        last = Math.max(last, child.index());
      }
      boolean specifies = child.is("appos") && isNamedPlace(sentence, child);
      if (specifies && child.index() > head.index()) {
        last = Math.max(last, child.index());
      }
    }
    List<NamedEntity> around =
        sentence.entities().stream()
            .filter(e -> e.first() <= head.index() && head.index() <= e.last())
            .toList();
    for (NamedEntity entity : around) {
      first = Math.min(first, entity.first());
      last = Math.max(last, entity.last());
    }
    while (first < last && sentence.token(first).upos() == Upos.DET) {
      first++;
    }
    return sentence.words(first, last);
  }
}
