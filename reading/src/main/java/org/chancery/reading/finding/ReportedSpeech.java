package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/** Indirect speech and stances, as the rules find them. */
final class ReportedSpeech {

  private static final Set<String> EMPTY =
      Set.of(
          "it", "this", "that", "so", "them", "him", "her", "he", "she", "they", "these", "those",
          "what");

  private final Context context;
  private final Speakers speakers;
  private final Voice voice;
  private final Binding binding;
  private final StatementContent content;

  ReportedSpeech(Context context) {
    this.context = context;
    this.speakers = new Speakers(context);
    this.voice = new Voice(context);
    this.binding = new Binding(context);
    this.content = new StatementContent(context.lexicon());
  }

  List<Said> find() {
    List<Said> found = new ArrayList<>();
    for (Match match : context.matches(FindingType.STATEMENT)) {
      read(match).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Said> read(Match match) {
    Sentence sentence = match.sentence();
    Token cue = match.cue();
    Optional<Token> speaker =
        match
            .role("speakers")
            .filter(_ -> !speakers.isMisled(sentence, cue))
            .filter(token -> !speakers.of(sentence, token).isEmpty())
            .or(() -> cue.upos() == Upos.VERB ? speakers.around(sentence, cue) : Optional.empty());
    String cut = match.rule().setting("content").orElse("clause");
    boolean parenthesis = cut.equals("source");
    Optional<Token> head = parenthesis ? Optional.of(cue) : match.role("content");
    if (speaker.isEmpty()
        || head.isEmpty()
        || (cut.equals("main") && saysItself(sentence, head.get()))
        || asks(cut, sentence, cue, head.get())
        || head.get().index() == speaker.get().index()
        || Polarity.isNegated(sentence, cue)) {
      return Optional.empty();
    }
    List<Party> parties = speakers.of(sentence, speaker.get());
    if (parties.isEmpty()
        || (!parenthesis && !voice.reports(sentence, cue, speaker.get(), parties))) {
      return Optional.empty();
    }
    List<Span> pieces = pieces(cut, sentence, cue, speaker.get(), head.get());
    if (pieces.isEmpty()
        || isEmpty(pieces)
        || pieces.stream().anyMatch(piece -> piece.contains(speaker.get().span()))) {
      return Optional.empty();
    }
    boolean direct = pieces.stream().anyMatch(this::isQuoted);
    if (!direct
        && cut.equals("clause")
        && bindsSpeaker(sentence, cue, pieces.getFirst(), parties)) {
      return Optional.empty();
    }
    List<Party> addressees =
        match.role("addressees").map(token -> speakers.of(sentence, token)).orElse(List.of());
    return Optional.of(
        new Said(
            sentence,
            sentence,
            cue,
            parties,
            addressees,
            pieces,
            direct,
            match.rule().id(),
            confidence(cut, speaker.get())));
  }

  /** "She said they were ready: '…', they said": the clause before tells a statement of its own. */
  private boolean saysItself(Sentence sentence, Token clause) {
    return clause.upos() == Upos.VERB
        && context.lexicon().has("say", clause.lemma())
        && !sentence.children(clause, "ccomp").isEmpty()
        && !sentence.children(clause, "nsubj").isEmpty();
  }

  /** "warned Chile not to …", "insisted that Chile pay": a request, no statement. */
  private boolean asks(String cut, Sentence sentence, Token cue, Token head) {
    if (!context.lexicon().has("directive", Clause.lemma(cue))) {
      return false;
    }
    return switch (cut) {
      case "object" -> sentence.has(cue, "xcomp", clause -> Clause.isInfinitive(sentence, clause));
      case "clause" -> head.xpos().equals("VB") && sentence.children(head, "aux").isEmpty();
      default -> false;
    };
  }

  private boolean bindsSpeaker(Sentence sentence, Token cue, Span words, List<Party> parties) {
    return binding.binds(sentence, cue, words, parties)
        || (context.lexicon().has("affirming", cue.lemma()) && binding.names(sentence, words));
  }

  private List<Span> pieces(String cut, Sentence sentence, Token cue, Token speaker, Token head) {
    return switch (cut) {
      case "clause" -> List.of(content.clause(sentence, cue, head));
      case "phrase" -> List.of(content.phrase(sentence, cue, head));
      case "object" -> List.of(content.extended(sentence, cue, head));
      case "main" ->
          content.around(sentence, head, sentence.firstBelow(cue), sentence.lastBelow(cue));
      case "source" -> content.fromSource(sentence, cue, speaker);
      default -> throw new IllegalStateException("no way to cut content: " + cut);
    };
  }

  private boolean isEmpty(List<Span> pieces) {
    return pieces.size() == 1
        && EMPTY.contains(
            context.text().words(pieces.getFirst()).toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isQuoted(Span span) {
    return context.text().quotations().stream()
        .anyMatch(quotation -> quotation.span().overlaps(span));
  }

  private static double confidence(String cut, Token speaker) {
    double base =
        switch (cut) {
          case "clause" -> 0.85;
          case "object" -> 0.75;
          case "phrase" -> 0.75;
          default -> 0.7;
        };
    return speaker.upos() == Upos.PRON ? base - 0.1 : base;
  }
}
