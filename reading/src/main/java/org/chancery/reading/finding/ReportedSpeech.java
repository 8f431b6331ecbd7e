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
      Set.of("it", "this", "that", "so", "them", "him", "her", "he", "she", "they", "these", "those");
  private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "'d", "shall");

  private final Context context;
  private final Speakers speakers;
  private final Voice voice;
  private final StatementContent content;

  ReportedSpeech(Context context) {
    this.context = context;
    this.speakers = new Speakers(context);
    this.voice = new Voice(context);
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
    Optional<Token> speaker = match.role("speakers");
    Optional<Token> head = match.role("content");
    if (speaker.isEmpty() || head.isEmpty() || Polarity.isNegated(sentence, cue)) {
      return Optional.empty();
    }
    List<Party> parties = speakers.of(sentence, speaker.get());
    String cut = match.rule().setting("content").orElse("clause");
    boolean parenthesis = cut.equals("source");
    if (parties.isEmpty()
        || (!parenthesis && !voice.reports(sentence, cue, speaker.get(), parties))) {
      return Optional.empty();
    }
    List<Span> pieces = pieces(cut, sentence, cue, speaker.get(), head.get());
    if (pieces.isEmpty() || isEmpty(pieces)) {
      return Optional.empty();
    }
    boolean direct = pieces.stream().anyMatch(this::isQuoted);
    if (!direct && cut.equals("clause") && isCommitment(sentence, cue, head.get(), parties)) {
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

  private List<Span> pieces(
      String cut, Sentence sentence, Token cue, Token speaker, Token head) {
    return switch (cut) {
      case "clause" -> List.of(content.clause(sentence, cue, head));
      case "phrase" -> List.of(content.phrase(sentence, cue, head));
      case "object" -> List.of(content.extended(sentence, cue, head));
      case "main" ->
          content.around(sentence, head, sentence.firstBelow(cue), sentence.lastBelow(cue));
      case "source" ->
          content.around(sentence, head, sentence.firstBelow(speaker), sentence.lastBelow(speaker));
      default -> throw new IllegalStateException("no way to cut content: " + cut);
    };
  }

  private boolean isEmpty(List<Span> pieces) {
    return pieces.size() == 1
        && EMPTY.contains(context.text().words(pieces.getFirst()).toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isQuoted(Span span) {
    return context.text().quotations().stream()
        .anyMatch(quotation -> quotation.span().overlaps(span));
  }

  /** "Norway said it would send aid" binds the speaker: a commitment rather than a statement. */
  private boolean isCommitment(Sentence sentence, Token cue, Token head, List<Party> parties) {
    boolean binding =
        context.lexicon().has("bind", head.lemma())
            || sentence.children(head, "aux").stream()
                .anyMatch(aux -> FUTURE.contains(aux.lemma()))
            || isGoingTo(sentence, head);
    if (!binding || Polarity.isNegated(sentence, cue)) {
      return false;
    }
    return sentence
        .child(head, "nsubj")
        .filter(
            subject ->
                isPronounOf(subject, cue)
                    || (!subject.upos().equals(Upos.PRON) && isSame(sentence, subject, parties)))
        .isPresent();
  }

  private static boolean isGoingTo(Sentence sentence, Token head) {
    return head.form().equals("going") && sentence.child(head, "xcomp").isPresent();
  }

  private static boolean isPronounOf(Token subject, Token cue) {
    return Set.of("it", "he", "she", "they", "we").contains(subject.lemma())
        && subject.index() > cue.index();
  }

  private boolean isSame(Sentence sentence, Token subject, List<Party> parties) {
    List<Party> acting = context.parties().of(sentence, subject);
    return !acting.isEmpty()
        && acting.stream()
            .allMatch(
                a ->
                    parties.stream()
                        .anyMatch(
                            p ->
                                p.id().equals(a.id())
                                    || (a.kind() == Party.Kind.STATE
                                        && p.state().isPresent()
                                        && p.state().equals(a.state()))));
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
