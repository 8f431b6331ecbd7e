package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.mention.Quotes;
import org.chancery.reading.mention.SpokenQuotation;
import org.chancery.reading.mention.TokenPlace;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Span;

/**
 * Direct speech: quotations with their speakers, one statement for each paragraph, and paragraphs
 * that a sentence of saying introduces without marks.
 */
final class QuotedSpeech {

  private static final String RULE = "statement.quotation";

  /** Found by this, a quotation stands within the reporter's own clause. */
  static final String PARTIAL = RULE + "-partial";

  /** Fewer words of a partial quotation set off a term rather than tell what was said. */
  private static final int SHORTEST_PARTIAL = 3;

  private final Context context;
  private final Speakers speakers;

  QuotedSpeech(Context context) {
    this.context = context;
    this.speakers = new Speakers(context);
  }

  List<Said> find() {
    List<Said> found = new ArrayList<>();
    for (SpokenQuotation quotation : Quotes.of(context.syntax())) {
      read(quotation, found);
    }
    introduced(found);
    return found;
  }

  private void read(SpokenQuotation quotation, List<Said> found) {
    if (quotation.speaker().isEmpty() || quotation.verb().isEmpty()) {
      return;
    }
    Sentence speaking = sentence(quotation.speaker().get());
    Token speaker = quotation.speaker().get().in(context.syntax());
    List<Party> parties = speakers.of(speaking, speaker);
    if (parties.isEmpty()) {
      return;
    }
    Sentence cueSentence = sentence(quotation.verb().get());
    Token cue = quotation.verb().get().in(context.syntax());
    List<List<Quotation>> paragraphs = byParagraph(quotation.pieces());
    for (List<Quotation> pieces : paragraphs) {
      List<Span> words = pieces.stream().map(this::words).filter(s -> !s.isEmpty()).toList();
      if (words.isEmpty()
          || (quotation.partial()
              && (wordCount(words) < SHORTEST_PARTIAL
                  || isTitle(words)
                  || isAttribute(cueSentence, words.getLast())))) {
        continue;
      }
      found.add(
          new Said(
              supporting(pieces, cueSentence),
              cueSentence,
              cue,
              parties,
              addressees(cueSentence, cue, parties),
              words,
              true,
              quotation.partial() ? PARTIAL : RULE,
              confidence(quotation, speaker, paragraphs.size() > 1)));
    }
  }

  private static double confidence(SpokenQuotation quotation, Token speaker, boolean apart) {
    double confidence = quotation.partial() ? 0.6 : 0.95;
    if (speaker.upos() == Upos.PRON) {
      confidence -= 0.1;
    }
    return apart ? confidence - 0.05 : confidence;
  }

  /** The guidelines join pieces within a paragraph; what goes on in the next one is told apart. */
  private List<List<Quotation>> byParagraph(List<Quotation> pieces) {
    List<List<Quotation>> paragraphs = new ArrayList<>();
    int block = -1;
    for (Quotation piece : pieces) {
      int at = block(piece.span());
      if (at != block) {
        paragraphs.add(new ArrayList<>());
        block = at;
      }
      paragraphs.getLast().add(piece);
    }
    return paragraphs;
  }

  private int block(Span span) {
    List<Block> blocks = context.text().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().contains(span.start())) {
        return i;
      }
    }
    return -1;
  }

  private Span words(Quotation quotation) {
    String value = context.text().value();
    int start = quotation.words().start();
    int end = quotation.words().end();
    while (end > start
        && (Character.isWhitespace(value.charAt(end - 1)) || value.charAt(end - 1) == ',')) {
      end--;
    }
    while (start < end && Character.isWhitespace(value.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  /** "a 'two for one' scheme": what is quoted only says what sort of thing it is. */
  private static boolean isAttribute(Sentence sentence, Span words) {
    boolean verb =
        sentence.tokens().stream().anyMatch(t -> words.contains(t.span()) && t.upos() == Upos.VERB);
    return !verb
        && sentence.tokens().stream()
            .filter(t -> t.span().start() >= words.end() && t.upos() != Upos.PUNCT)
            .findFirst()
            .filter(t -> t.upos() == Upos.NOUN && t.span().start() - words.end() < 4)
            .isPresent();
  }

  /** A heading or name in marks: most of its words are capitalised. */
  private boolean isTitle(List<Span> spans) {
    int capitals = 0;
    int all = 0;
    for (Span span : spans) {
      for (String word : context.text().words(span).split("\\s+")) {
        if (word.length() > 3) {
          all++;
          capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
      }
    }
    return all > 0 && capitals * 3 >= all * 2;
  }

  private int wordCount(List<Span> spans) {
    return spans.stream().mapToInt(s -> context.text().words(s).split("\\s+").length).sum();
  }

  /** The sentence of the speech clause if it holds a piece, else the one the first piece begins. */
  private Sentence supporting(List<Quotation> pieces, Sentence cueSentence) {
    for (Quotation piece : pieces) {
      if (cueSentence.span().overlaps(piece.span())) {
        return cueSentence;
      }
    }
    int start = pieces.getFirst().words().start();
    return context.syntax().sentences().stream()
        .filter(s -> s.span().end() > start)
        .findFirst()
        .orElse(cueSentence);
  }

  private List<Party> addressees(Sentence sentence, Token cue, List<Party> saying) {
    if (!context.lexicon().has("tell", cue.lemma())) {
      return List.of();
    }
    Optional<Token> told = sentence.child(cue, "iobj", "obj");
    return told.map(token -> speakers.of(sentence, token)).orElse(List.of()).stream()
        .filter(party -> !saying.contains(party))
        .toList();
  }

  private Sentence sentence(TokenPlace place) {
    return context.syntax().sentence(place.sentence());
  }

  /** "The minister said:" before a paragraph without quotation marks. */
  private void introduced(List<Said> found) {
    List<Block> blocks = context.text().blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      Span next = blocks.get(i + 1).body();
      if (!context.text().words(block.span()).stripTrailing().endsWith(":")
          || next.isEmpty()
          || blocks.get(i + 1).kind() != Block.Kind.PARAGRAPH
          || context.text().quotationAt(next.start()).isPresent()) {
        continue;
      }
      Optional<Sentence> last =
          context.syntax().sentences().stream()
              .filter(s -> block.span().contains(s.span()))
              .reduce((_, b) -> b);
      last.flatMap(sentence -> introduced(sentence, next)).ifPresent(found::add);
    }
  }

  private Optional<Said> introduced(Sentence sentence, Span paragraph) {
    Token cue = null;
    for (Token token : sentence.tokens()) {
      if (token.upos() == Upos.VERB && context.lexicon().has("say", token.lemma())) {
        cue = token;
      }
    }
    if (cue == null) {
      return Optional.empty();
    }
    Token verb = cue;
    Optional<Sentence> first =
        context.syntax().sentences().stream().filter(s -> paragraph.contains(s.span())).findFirst();
    return context.roles().agents(sentence, verb).stream()
        .map(agent -> speakers.of(sentence, agent))
        .filter(parties -> !parties.isEmpty())
        .findFirst()
        .map(parties ->
            new Said(
                first.orElse(sentence),
                sentence,
                verb,
                parties,
                List.of(),
                List.of(paragraph),
                false,
                RULE + "-introduced",
                0.7));
  }
}
