package org.chancery.reading.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.finding.Engagement.Status;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.time.Edtf;

/**
 * Gathers the mentions of a text by the occasions they speak of: by kind, who takes part, date,
 * place and the words that tell occasions apart. What is definite and names nothing new goes back
 * to the last occasion that fits.
 */
final class Occasions {

  private static final Set<String> RANKS =
      Set.of("first", "second", "third", "fourth", "fifth", "sixth", "next", "last", "previous");
  private static final Set<String> SIZES =
      Set.of("bilateral", "trilateral", "quadrilateral", "multilateral");

  /** Words that begin another occasion. */
  private static final Set<String> APART = Set.of("another", "separate", "follow-on");

  /** Words that do so unless the same ones meet. */
  private static final Set<String> BESIDES = Set.of("also", "separately");

  private final List<Occasion> occasions = new ArrayList<>();

  static List<Occasion> of(List<EngagementMention> mentions) {
    Occasions all = new Occasions();
    mentions.forEach(all::add);
    return all.occasions;
  }

  private void add(EngagementMention mention) {
    for (Occasion occasion : occasions.reversed()) {
      if (fits(mention, occasion)) {
        occasion.add(mention);
        return;
      }
    }
    boolean names = !mention.parties().isEmpty();
    if (!names && isOwn(mention)) {
      occasions.add(new Occasion(mention));
    }
    if (names
        && !(mention.definite() && mention.bare() && Bodies.of(mention.parties()).size() < 2)) {
      occasions.add(new Occasion(mention));
    }
  }

  /** What stands for itself though nobody is named: a next meeting, negotiations on a treaty. */
  private static boolean isOwn(EngagementMention mention) {
    if (mention.definite() || mention.headline()) {
      return false;
    }
    return mention.kind() == Kind.NEGOTIATION
        ? mention.topical() && mention.certain()
        : mention.ahead()
            && mention.marks().stream().anyMatch(Set.of("next", "another", "follow-on")::contains);
  }

  private static boolean fits(EngagementMention mention, Occasion occasion) {
    return sameKind(mention, occasion)
        && sameVisitor(mention, occasion)
        && sameTime(mention, occasion)
        && samePlace(mention, occasion)
        && sameMarks(mention, occasion)
        && sameParties(mention, occasion);
  }

  private static boolean sameKind(EngagementMention mention, Occasion occasion) {
    Kind kind = occasion.kind();
    if (mention.kind() == kind) {
      return true;
    }
    boolean spoken = isTalk(mention.kind()) && isTalk(kind);
    if (!spoken) {
      return false;
    }
    if (mention.kind() == Kind.NEGOTIATION || kind == Kind.NEGOTIATION) {
      // What was said in a meeting about negotiations does not make it one.
      return mention.vague() && mention.cue().upos() == Upos.NOUN
          || occasion.isVague() && occasion.first().cue().upos() == Upos.NOUN;
    }
    return mention.vague() || occasion.isVague();
  }

  /** Whose visit it is tells visits apart. */
  private static boolean sameVisitor(EngagementMention mention, Occasion occasion) {
    List<Party> mine = visitors(mention.parties());
    List<Party> theirs = visitors(occasion.parties());
    return mention.kind() != Kind.VISIT
        || mine.isEmpty()
        || theirs.isEmpty()
        || mine.stream().anyMatch(theirs::contains)
        || mine.stream().anyMatch(m -> theirs.stream().anyMatch(t -> mayBeOne(m, t)));
  }

  /** A person and an office of the same state which that person may hold. */
  private static boolean mayBeOne(Party one, Party other) {
    boolean office = one.kind() == Party.Kind.OFFICE || other.kind() == Party.Kind.OFFICE;
    return office
        && Bodies.same(one, other)
        && !isCrowd(one)
        && !isCrowd(other)
        && !isAnotherOffice(one, List.of(other))
        && !isAnotherOffice(other, List.of(one));
  }

  private static List<Party> visitors(List<Party> parties) {
    return parties.stream().filter(p -> p.kind() != Party.Kind.STATE).toList();
  }

  private static boolean isTalk(Kind kind) {
    return switch (kind) {
      case MEETING, CALL, NEGOTIATION, OTHER -> true;
      case VISIT, CEREMONY, EXERCISE -> false;
    };
  }

  private static boolean sameTime(EngagementMention mention, Occasion occasion) {
    Optional<Edtf> date = occasion.date();
    if (mention.date().isPresent() && date.isPresent()) {
      if (!overlap(mention.date().get(), date.get())) {
        return false;
      }
      if (mention.date().get().equals(date.get())) {
        return true;
      }
    }
    boolean ahead =
        occasion.status() == Status.SCHEDULED || occasion.status() == Status.ANTICIPATED;
    return mention.ahead() == ahead
        || !mention.certain() && (mention.definite() || mention.status() == Status.ONGOING)
        || !occasion.certain();
  }

  static boolean overlap(Edtf a, Edtf b) {
    LocalDate fromA = a.earliest().orElse(LocalDate.MIN);
    LocalDate toA = a.latest().orElse(LocalDate.MAX);
    LocalDate fromB = b.earliest().orElse(LocalDate.MIN);
    LocalDate toB = b.latest().orElse(LocalDate.MAX);
    return !fromA.isAfter(toB) && !fromB.isAfter(toA);
  }

  private static boolean samePlace(EngagementMention mention, Occasion occasion) {
    Optional<String> place = occasion.place();
    if (mention.place().isEmpty() || place.isEmpty()) {
      return true;
    }
    String a = mention.place().get();
    String b = place.get();
    boolean sameDate = mention.date().isPresent() && mention.date().equals(occasion.date());
    return sameDate || a.contains(b) || b.contains(a);
  }

  private static boolean sameMarks(EngagementMention mention, Occasion occasion) {
    return agree(mention.marks(), occasion.marks(), RANKS)
        && agree(mention.marks(), occasion.marks(), SIZES)
        && mention.marks().stream().noneMatch(APART::contains)
        && (mention.marks().stream().noneMatch(BESIDES::contains)
            || mention.parties().isEmpty()
            || occasion.parties().contains(mention.parties().getLast()));
  }

  private static boolean agree(Set<String> a, Set<String> b, Set<String> among) {
    Set<String> left = new HashSet<>(a);
    left.retainAll(among);
    Set<String> right = new HashSet<>(b);
    right.retainAll(among);
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  private static boolean sameParties(EngagementMention mention, Occasion occasion) {
    if (mention.parties().isEmpty()) {
      return mention.definite() || mention.kind() == Kind.CEREMONY && mention.date().isEmpty();
    }
    if (!samePersons(mention.parties(), occasion.parties())) {
      return false;
    }
    Set<String> mine = Bodies.of(mention.parties());
    Set<String> theirs = occasion.bodies();
    if (mine.equals(theirs)) {
      return !mention.more() || mention.definite() || occasion.more() && mine.size() > 1;
    }
    boolean within = theirs.containsAll(mine);
    if (within && mine.size() == 1) {
      return mention.definite() || !mention.more();
    }
    if (within || mine.containsAll(theirs)) {
      boolean dated = mention.date().isPresent() && mention.date().equals(occasion.date());
      return mention.definite() || theirs.size() == 1 || dated;
    }
    return false;
  }

  /** Several whom a description names: "Chilean business leaders". */
  private static boolean isCrowd(Party party) {
    String name = party.name();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return party.kind() != Party.Kind.PERSON
        && party.kind() != Party.Kind.STATE
        && Character.isLowerCase(last.codePointAt(0))
        && last.endsWith("s");
  }

  /** Whether "the Vice President" is meant, and it was the president who took part. */
  private static boolean isAnotherOffice(Party office, List<Party> theirs) {
    String title = office.name().toLowerCase(Locale.ROOT);
    List<String> held =
        theirs.stream()
            .filter(p -> p.kind() == Party.Kind.PERSON && p.state().equals(office.state()))
            .map(p -> p.office().orElse("").toLowerCase(Locale.ROOT))
            .toList();
    return title.contains(" of ")
        && !title.startsWith("leader ")
        && !held.isEmpty()
        && held.stream().noneMatch(h -> h.isEmpty() || title.startsWith(h) || h.startsWith(title));
  }

  /** Two different persons for one state are two occasions. */
  private static boolean samePersons(List<Party> mine, List<Party> theirs) {
    for (Party one : mine) {
      if (one.kind() == Party.Kind.OFFICE && isAnotherOffice(one, theirs)) {
        return false;
      }
      if (one.kind() != Party.Kind.PERSON && !isCrowd(one)) {
        continue;
      }
      List<Party> others =
          theirs.stream()
              .filter(p -> p.kind() == Party.Kind.PERSON || isCrowd(one) || isCrowd(p))
              .filter(p -> p.kind() != Party.Kind.STATE)
              .filter(p -> Bodies.of(p).equals(Bodies.of(one)))
              .toList();
      if (!others.isEmpty() && !others.contains(one)) {
        return false;
      }
    }
    return true;
  }
}
