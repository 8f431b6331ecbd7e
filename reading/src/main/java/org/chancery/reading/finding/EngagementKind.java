package org.chancery.reading.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Match;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** What sort of occasion a word tells of: its rule's, unless the words around it say otherwise. */
final class EngagementKind {

  /**
   * A kind.
   *
   * @param vague whether the word leaves it open
   */
  record Read(Kind kind, boolean vague) {}

  private final Context context;
  private final Lexicon lexicon;
  private final Optional<Kind> titled;
  private final boolean titledMeeting;

  EngagementKind(Context context) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.titled = titled();
    this.titledMeeting =
        context
            .text()
            .document()
            .title()
            .filter(t -> t.toLowerCase(Locale.ROOT).matches(".*\\b(meeting|bilateral) with\\b.*"))
            .isPresent();
  }

  /** What the title says the text is of: "Readout of the President's Call with …". */
  private Optional<Kind> titled() {
    String title = context.text().document().title().orElse("").toLowerCase(Locale.ROOT);
    if (title.matches(
            ".*\\b(phone|telephone|video|virtual|call|teleconference|videoconference|conversation)\\b.*")
        && !title.matches(".*\\bcalls? (for|on|to)\\b.*")) {
      return Optional.of(Kind.CALL);
    }
    return title.matches(".*\\b(meeting|meets?|summit|bilateral|trilateral|ministerial|visit)\\b.*")
        ? Optional.of(Kind.MEETING)
        : Optional.empty();
  }

  /** The kind; empty where the word tells of no occasion here ("a call for peace"). */
  Optional<Read> of(Match match) {
    Kind kind = Kind.valueOf(match.rule().setting("kind").orElse("other").toUpperCase(Locale.ROOT));
    Sentence sentence = match.sentence();
    Token cue = match.cue();
    return cue.upos() == Upos.VERB ? ofVerb(kind, sentence, cue) : ofNoun(kind, sentence, cue);
  }

  private Optional<Read> ofVerb(Kind kind, Sentence sentence, Token cue) {
    boolean remote = isRemote(sentence, cue);
    String lemma = Clause.lemma(cue);
    if (remote && kind != Kind.VISIT) {
      return Optional.of(new Read(Kind.CALL, false));
    }
    if (lexicon.has("converse-verb", lemma)) {
      boolean there =
          titled.filter(k -> k == Kind.MEETING).isPresent()
              || sentence.children(cue).stream()
                  .anyMatch(
                      c -> Clause.preposition(sentence, c).matches("during|at|on margins|after"));
      return Optional.of(
          new Read(titled.isEmpty() && there ? Kind.MEETING : titled.orElse(Kind.CALL), true));
    }
    if (kind == Kind.OTHER) {
      return Optional.of(new Read(titled.orElse(Kind.MEETING), true));
    }
    boolean receives =
        lexicon.has("welcome-verb", lemma) || lexicon.has("occasion-receive-verb", lemma);
    if (receives && kind == Kind.VISIT && titledMeeting) {
      return Optional.of(new Read(Kind.MEETING, false));
    }
    return Optional.of(new Read(kind, false));
  }

  private Optional<Read> ofNoun(Kind kind, Sentence sentence, Token cue) {
    String lemma = Clause.lemma(cue);
    if (cue.is("compound")
        || cue.is("amod")
        || cue.is("nmod:poss") && !cue.form().equals("meeting")) {
      return Optional.empty();
    }
    boolean beside =
        sentence
            .head(cue)
            .filter(h -> cue.is("nmod") && h.lemma().matches("margin|sideline|fringe|eve"))
            .isPresent();
    boolean process =
        lemma.equals("process")
            && sentence.children(cue, "compound", "amod").stream()
                .noneMatch(c -> c.lemma().matches("negotiation|negotiating"));
    if (beside || process) {
      return Optional.empty();
    }
    boolean other =
        sentence.children(cue, "compound", "amod").stream()
            .anyMatch(c -> lexicon.has("other-meeting", Clause.lemma(c)));
    if (other) {
      return Optional.empty();
    }
    boolean remote = isRemote(sentence, cue);
    return switch (kind) {
      case CALL -> isCall(sentence, cue) || remote ? read(Kind.CALL, false) : Optional.empty();
      case EXERCISE ->
          sentence.children(cue, "compound", "amod").stream()
                  .anyMatch(c -> lexicon.has("military", Clause.lemma(c)))
              ? read(kind, false)
              : Optional.empty();
      case MEETING, OTHER -> remote ? read(Kind.CALL, false) : talk(kind, sentence, cue, lemma);
      case VISIT, NEGOTIATION, CEREMONY -> read(kind, false);
    };
  }

  private Optional<Read> talk(Kind kind, Sentence sentence, Token cue, String lemma) {
    boolean process =
        hasTopic(sentence, cue)
            || sentence
                .head(cue)
                .filter(h -> cue.is("nmod") && lexicon.has("process-noun", Clause.lemma(h)))
                .isPresent();
    if (lemma.equals("meeting") && process && cue.xpos().endsWith("S")) {
      return read(Kind.NEGOTIATION, true);
    }
    if (lemma.equals("talk") || lemma.equals("discussion") || lemma.equals("consultation")) {
      if (lemma.equals("talk") && !cue.xpos().endsWith("S")) {
        return Optional.empty();
      }
      return process ? read(Kind.NEGOTIATION, false) : read(titled.orElse(Kind.MEETING), true);
    }
    if (kind == Kind.OTHER) {
      return read(titled.orElse(lemma.equals("conversation") ? Kind.CALL : Kind.MEETING), true);
    }
    boolean gathering = lexicon.has("occasion-gathering-noun", lemma);
    if (gathering && cue.upos() != Upos.PROPN && !isHeld(sentence, cue)) {
      return Optional.empty();
    }
    return read(kind, false);
  }

  /** Whether it is about an agreement: "on a treaty", "for an agreement". */
  boolean hasTopic(Sentence sentence, Token cue) {
    return sentence.children(cue, "compound", "amod").stream()
            .anyMatch(c -> lexicon.has("process-modifier", Clause.lemma(c)))
        || isOnAgreement(sentence, cue);
  }

  private boolean isOnAgreement(Sentence sentence, Token cue) {
    return sentence.has(
        cue,
        "nmod",
        n ->
            Set.of("on", "over", "about", "for", "toward", "towards")
                    .contains(Clause.preposition(sentence, n))
                && lexicon.has("process-topic", Clause.lemma(n)));
  }

  private boolean isHeld(Sentence sentence, Token cue) {
    boolean round =
        cue.is("nmod") && lexicon.has("process-noun", Clause.lemma(sentence.token(cue.head())));
    boolean carried =
        sentence
            .head(round ? sentence.token(cue.head()) : cue)
            .filter(v ->
                lexicon.has("hold-verb", Clause.lemma(v))
                    || lexicon.has("partake-verb", Clause.lemma(v)))
            .isPresent();
    return carried
        || sentence.has(
            cue, "amod", a -> a.lemma().matches("first|second|third|annual|ministerial|special"));
  }

  private static Optional<Read> read(Kind kind, boolean vague) {
    return Optional.of(new Read(kind, vague));
  }

  private boolean isCall(Sentence sentence, Token cue) {
    boolean appeal =
        sentence.children(cue).stream()
            .anyMatch(c ->
                c.is("nmod")
                        && Set.of("for", "on", "to").contains(Clause.preposition(sentence, c))
                        && !sentence.has(
                            cue,
                            "nmod",
                            n -> Clause.preposition(sentence, n).matches("with|between"))
                    || c.is("acl")
                        && Clause.isInfinitive(sentence, c)
                        && !sentence.has(
                            cue,
                            "nmod",
                            n -> Clause.preposition(sentence, n).matches("with|between")));
    return !appeal
        && (!cue.xpos().endsWith("S")
            || sentence.has(
                cue, "nmod", n -> Clause.preposition(sentence, n).matches("with|between")));
  }

  private boolean isRemote(Sentence sentence, Token cue) {
    for (Token child : sentence.children(cue)) {
      String lemma = Clause.lemma(child);
      if ((child.is("amod") || child.is("compound")) && lexicon.has("remote", lemma)
          || child.is("advmod") && lexicon.has("remote-manner", lemma)) {
        return true;
      }
      if ((child.is("obl") || child.is("nmod"))
          && Clause.preposition(sentence, child).matches("by|via|over|on|through|in|during")
          && lexicon.has("remote-means", lemma)) {
        return true;
      }
    }
    return false;
  }
}
