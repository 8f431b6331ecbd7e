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
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/** Finds what the text says was not said, discussed, decided or answered. */
public final class OmissionFinder implements Finder {

  private static final Set<String> OCCASION = Set.of("in", "at", "during", "between", "by", "from");

  @Override
  public List<Omission> find(Context context) {
    List<Omission> found = new ArrayList<>();
    List<Span> matters = new ArrayList<>();
    for (Match match : context.matches(FindingType.OMISSION)) {
      omission(context, match, found.size() + 1)
          .filter(_ -> isNew(matter(match), matters))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** Two rules that see the same matter see one silence. */
  private static boolean isNew(Span matter, List<Span> matters) {
    if (matters.stream().anyMatch(matter::overlaps)) {
      return false;
    }
    return matters.add(matter);
  }

  private static Span matter(Match match) {
    Sentence sentence = match.sentence();
    return match
        .role("about")
        .map(head -> isClause(head) ? Content.clause(sentence, head) : Content.phrase(sentence, head))
        .orElse(match.cue().span());
  }

  private static boolean isClause(Token head) {
    return head.is("ccomp") || head.is("xcomp") || head.is("advcl");
  }

  private static Optional<Omission> omission(Context context, Match match, int number) {
    List<Party> by = by(context, match);
    Span matter = matter(match);
    if (by.isEmpty() || isHypothetical(match)) {
      return Optional.empty();
    }
    String manner = match.rule().setting("manner").orElse("not-mentioned");
    return Optional.of(
        new Omission(
            context.basis(
                "omission-" + number,
                match.sentence(),
                match.rule().id(),
                0.7,
                matter,
                match.cue().span()),
            by,
            context.text().words(matter),
            Omission.Manner.valueOf(manner.toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  /** "If Norway does not answer" tells of no silence. */
  private static boolean isHypothetical(Match match) {
    Sentence sentence = match.sentence();
    return Roles.introducedBy(sentence, match.cue(), Set.of("if", "unless"));
  }

  private static List<Party> by(Context context, Match match) {
    Attachment attachment = new Attachment(context.parties());
    Sentence sentence = match.sentence();
    List<Party> named =
        match.role("by").map(head -> attachment.ownersOf(sentence, head)).orElse(List.of());
    if (!named.isEmpty()) {
      return named;
    }
    Set<Party> near = new LinkedHashSet<>();
    List<Token> anchors = new ArrayList<>(List.of(match.cue()));
    match.role("by").ifPresent(anchors::add);
    match.role("about").ifPresent(anchors::add);
    for (Token anchor : anchors) {
      for (Token phrase : context.roles().prepositional(sentence, anchor, OCCASION)) {
        near.addAll(attachment.ownersOf(sentence, phrase));
      }
    }
    if (near.isEmpty()) {
      Span matter = matter(match);
      for (Token token : sentence.tokens()) {
        if (token.upos() != Upos.ADJ && !matter.contains(token.span())) {
          near.addAll(context.parties().of(sentence, token));
        }
      }
    }
    return List.copyOf(near);
  }
}
