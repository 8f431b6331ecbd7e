package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Span;

/**
 * Finds what parties said or wrote: quotations, indirect speech, stances taken, and what a source
 * is named for.
 */
public final class StatementFinder implements Finder {

  /** Two findings that share more of the shorter one's content than this are one. */
  private static final double SAME = 0.7;

  private static final int LONGEST_PRONOUN = 12;

  @Override
  public List<Statement> find(Context context) {
    List<Said> kept = new ArrayList<>();
    List<Said> quoted = new QuotedSpeech(context).find();
    for (Said said : quoted) {
      if (!said.foundBy().equals(QuotedSpeech.PARTIAL)) {
        keep(said, kept);
      }
    }
    for (Said said : new ReportedSpeech(context).find()) {
      keep(said, kept);
    }
    for (Said said : new SurfaceSpeech(context).find(kept)) {
      keep(said, kept);
    }
    for (Said said : quoted) {
      if (said.foundBy().equals(QuotedSpeech.PARTIAL)) {
        keep(said, kept);
      }
    }
    kept.removeIf(said -> isEmpty(context, said) || isRelayed(context, said, kept));
    kept.sort(
        Comparator.comparing((Said said) -> said.extent())
            .thenComparing(said -> said.cue().span()));
    return number(context, kept);
  }

  /** "congratulated him", "which she stressed": a pronoun alone tells nothing. */
  private static boolean isEmpty(Context context, Said said) {
    return said.sentence().tokens().stream()
            .filter(t -> said.pieces().stream().anyMatch(p -> p.overlaps(t.span())))
            .allMatch(t -> t.upos() == Upos.PRON || t.upos() == Upos.PUNCT || t.upos() == Upos.ADP)
        && said.pieces().stream().allMatch(said.sentence().span()::contains)
        && context.text().words(said.extent()).length() < LONGEST_PRONOUN;
  }

  /**
   * "The Gazette reported that the minister called it a mistake", "according to a statement, both
   * agreed that …": whose words they are tells the inner statement.
   */
  private static boolean isRelayed(Context context, Said outer, List<Said> kept) {
    boolean source = outer.foundBy().equals("statement.according-to");
    boolean medium =
        outer.speakers().stream().allMatch(speaker -> isMedium(context.lexicon(), speaker));
    boolean asks =
        outer.cueSentence().children(outer.cue(), "ccomp").stream()
            .anyMatch(verb ->
                context.lexicon().has("directive", verb.lemma())
                    || context.lexicon().has("commissive", verb.lemma()));
    return (source || medium)
        && (asks
            || kept.stream()
                .filter(inner -> !inner.equals(outer) && inside(inner, outer))
                .anyMatch(inner -> medium || outer.speakers().containsAll(inner.speakers())));
  }

  private static boolean isMedium(Lexicon lexicon, Party party) {
    return !Bodies.isPerson(party)
        && party.kind() != Party.Kind.STATE
        && Arrays.stream(party.name().toLowerCase(Locale.ROOT).split("[ -]"))
            .anyMatch(word -> lexicon.has("medium", word));
  }

  /** Keeps a statement unless one with the same words is there already. */
  private static void keep(Said said, List<Said> kept) {
    for (Said other : kept) {
      boolean sameCue =
          said.cueSentence().number() == other.cueSentence().number()
              && said.cue().index() == other.cue().index();
      double shared = said.shared(other);
      boolean same = shared > SAME * Math.min(said.length(), other.length());
      if (same && (sameCue || !isNested(said, other))) {
        return;
      }
      if (sameCue && shared > 0) {
        return;
      }
    }
    kept.add(said);
  }

  /**
   * Whether one tells what was said within the other ("the minister said that Norway had called it
   * a mistake"), so that both stand.
   */
  private static boolean isNested(Said said, Said other) {
    return inside(said, other) || inside(other, said);
  }

  private static boolean inside(Said inner, Said outer) {
    Span cue = inner.cue().span();
    return outer.pieces().stream().anyMatch(piece -> piece.contains(cue));
  }

  private static List<Statement> number(Context context, List<Said> kept) {
    List<Statement> statements = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Said said : kept) {
      boolean whole = said.foundBy().startsWith("statement.quotation");
      List<Span> pieces =
          whole
              ? said.pieces()
              : said.pieces().stream().map(piece -> withMarks(context, piece)).toList();
      String content = content(context, pieces, whole);
      if (!told.add(said.speakers() + content)) {
        continue;
      }
      List<Span> places = new ArrayList<>();
      places.add(said.cue().span());
      places.addAll(pieces);
      statements.add(
          new Statement(
              context.basis(
                  "statement-" + (statements.size() + 1),
                  said.sentence(),
                  said.foundBy(),
                  said.confidence(),
                  places.toArray(Span[]::new)),
              said.speakers(),
              said.addressees(),
              Optional.of(context.text().evidence(said.cue().span())),
              content,
              said.direct()));
    }
    return List.copyOf(statements);
  }

  /** Takes in the mark that closes or opens a quotation at the edge of the content. */
  private static Span withMarks(Context context, Span span) {
    Span whole = span;
    for (Quotation quotation : context.text().quotations()) {
      Span marked = quotation.span();
      if (!marked.overlaps(span) || marked.contains(span)) {
        continue;
      }
      if (marked.start() >= span.start()
          && marked.end() > span.end()
          && marked.end() - span.end() <= 2) {
        whole = new Span(whole.start(), marked.end());
      }
      if (marked.end() <= span.end()
          && marked.start() < span.start()
          && span.start() - marked.start() <= 2) {
        whole = new Span(marked.start(), whole.end());
      }
    }
    return whole;
  }

  /** The pieces, joined by a space; the comma that ends a quoted piece stays between them. */
  private static String content(Context context, List<Span> pieces, boolean quoted) {
    String value = context.text().value();
    StringBuilder content = new StringBuilder();
    for (Span piece : pieces) {
      content.append(content.isEmpty() ? "" : " ");
      content.append(context.text().words(piece).replaceAll("\\s+", " "));
      boolean more = quoted && !piece.equals(pieces.getLast());
      if (more && piece.end() < value.length() && value.charAt(piece.end()) == ',') {
        content.append(',');
      }
    }
    return content.toString();
  }
}
