package org.chancery.reading.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.finding.Engagement.Status;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.time.Edtf;

/** Finds the occasions on which parties deal with each other, each once however often told of. */
public final class EngagementFinder implements Finder {

  private static final long LONGEST_VISIT = 31;

  /**
   * An occasion with the places where the text tells of it.
   *
   * @param engagement what is found
   * @param tellings each place with those named there
   */
  public record Told(Engagement engagement, List<Telling> tellings) {
    public Told {
      tellings = List.copyOf(tellings);
    }
  }

  /**
   * One place where the text tells of an occasion.
   *
   * @param sentence where
   * @param cue the verb or noun that tells of it
   * @param parties who takes part by the words of this sentence
   */
  public record Telling(Sentence sentence, Token cue, List<Party> parties) {
    public Telling {
      parties = List.copyOf(parties);
    }
  }

  @Override
  public List<Engagement> find(Context context) {
    return occasions(context).stream().map(Told::engagement).toList();
  }

  /** The same, with the places where the text tells of each. */
  public List<Told> occasions(Context context) {
    List<EngagementMention> mentions = new EngagementMentions(context).find();
    List<Told> found = new ArrayList<>();
    List<Occasion> occasions = Occasions.of(mentions);
    OtherSide.complete(context.parties(), occasions);
    SharedDates.complete(context, occasions);
    for (Occasion occasion : occasions) {
      if (!isBetweenParties(occasion)) {
        continue;
      }
      List<Telling> tellings =
          occasion.mentions().stream()
              .map(m -> new Telling(m.sentence(), m.cue(), m.parties()))
              .toList();
      found.add(new Told(engagement(context, occasion, found.size() + 1), tellings));
    }
    return List.copyOf(found);
  }

  /** Not where all that is known to take part is one state. */
  private static boolean isBetweenParties(Occasion occasion) {
    if (occasion.mentions().stream().allMatch(EngagementMention::headline)) {
      return occasion.bodies().size() > 1;
    }
    return occasion.bodies().size() > 1
        || occasion.parties().stream().anyMatch(Bodies::isOfSeveral);
  }

  private static Engagement engagement(Context context, Occasion occasion, int number) {
    EngagementMention best = occasion.best();
    List<Party> parties = withoutGroupingOfThese(occasion.parties());
    return new Engagement(
        context.basis(
            "engagement-" + number, best.sentence(), best.foundBy(), 0.7, best.cue().span()),
        occasion.kind() == Kind.OTHER ? Kind.MEETING : occasion.kind(),
        status(context, occasion),
        parties,
        occasion.date().map(Edtf::exactly),
        occasion.place());
  }

  /** What the words tell; where they leave it open, the date. */
  private static Status status(Context context, Occasion occasion) {
    Status told = occasion.status();
    Optional<LocalDate> published =
        context.text().document().published().flatMap(PublicationDate::day);
    Optional<Edtf> date = occasion.date();
    if (published.isPresent() && date.isPresent()) {
      boolean past = date.get().latest().filter(d -> d.isBefore(published.get())).isPresent();
      boolean ahead = date.get().earliest().filter(d -> d.isAfter(published.get())).isPresent();
      boolean coming = told == Status.SCHEDULED || told == Status.ANTICIPATED;
      if (past && coming && !occasion.certain()) {
        return Status.HELD;
      }
      if (!past
          && !ahead
          && told == Status.HELD
          && !occasion.certain()
          && isShort(date.get())
          && occasion.kind() == Kind.VISIT) {
        return Status.ONGOING;
      }
      if (ahead && (told == Status.HELD || told == Status.ONGOING)) {
        return Status.SCHEDULED;
      }
    }
    return told;
  }

  /** A stretch of days that one visit may take: "earlier this year" is none. */
  private static boolean isShort(Edtf date) {
    return date.isInterval()
        && date.earliest()
            .flatMap(from -> date.latest().map(to -> ChronoUnit.DAYS.between(from, to)))
            .filter(days -> days <= LONGEST_VISIT)
            .isPresent();
  }

  /** A grouping is left out where those who meet in it are named. */
  private static List<Party> withoutGroupingOfThese(List<Party> parties) {
    long states =
        parties.stream().filter(p -> p.state().isPresent()).map(Bodies::of).distinct().count();
    return states < 2
        ? parties
        : parties.stream().filter(p -> p.kind() != Party.Kind.GROUPING).toList();
  }
}
