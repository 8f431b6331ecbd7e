package org.chancery.reading.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.finding.Engagement.Status;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/**
 * Dates an occasion by another of the same text: who is met on a visit is met on its days, and what
 * an official "also" did, or tells of in an account of the day, was on the day named before.
 */
final class SharedDates {

  /** Words that take an occasion out of the row of those around it. */
  private static final Set<String> ELSEWHEN =
      Set.of("next", "last", "previous", "another", "follow-on");

  /** Sentences over which "also" reaches back. */
  private static final int PARAGRAPH = 4;

  private static final long SOME_DAYS = 7;

  private final Context context;
  private final List<Occasion> occasions;

  private SharedDates(Context context, List<Occasion> occasions) {
    this.context = context;
    this.occasions = occasions;
  }

  static void complete(Context context, List<Occasion> occasions) {
    SharedDates dates = new SharedDates(context, occasions);
    for (Occasion occasion : occasions) {
      if (occasion.date().isEmpty() && mayShare(occasion)) {
        dates
            .ofVisit(occasion)
            .or(() -> dates.ofCompany(occasion))
            .or(() -> dates.ofAccount(occasion))
            .ifPresent(occasion::on);
      }
    }
  }

  private static boolean mayShare(Occasion occasion) {
    boolean kind =
        switch (occasion.kind()) {
          case MEETING, CEREMONY, CALL, OTHER -> true;
          case VISIT, NEGOTIATION, EXERCISE -> false;
        };
    return kind
        && isTold(occasion.status())
        && occasion.marks().stream().noneMatch(ELSEWHEN::contains);
  }

  private static boolean isTold(Status status) {
    return switch (status) {
      case HELD, ONGOING, SCHEDULED, ANTICIPATED -> true;
      case CANCELLED, DECLINED -> false;
    };
  }

  /** The days of the last visit told before it on which one of these was where the others are. */
  private Optional<Edtf> ofVisit(Occasion occasion) {
    if (occasion.kind() == Kind.CALL) {
      return Optional.empty();
    }
    return occasions.stream()
        .filter(visit -> visit.kind() == Kind.VISIT && visit.date().isPresent())
        .filter(visit -> isTold(visit.status()))
        .filter(visit -> isAhead(visit) == isAhead(occasion))
        .filter(visit -> isDuring(occasion, visit))
        .filter(visit -> !isBefore(occasion, visit))
        .reduce((_, last) -> last)
        .flatMap(Occasion::date);
  }

  /** Whether a visitor takes part, and the host or his place. */
  private static boolean isDuring(Occasion occasion, Occasion visit) {
    List<Party> visitors = visit.parties().stream().filter(Bodies::isPerson).toList();
    List<Party> hosts = visit.parties().stream().filter(p -> p.kind() == Party.Kind.STATE).toList();
    boolean there =
        hosts.stream()
            .anyMatch(host ->
                occasion.place().filter(host.name()::equals).isPresent()
                    || occasion.bodies().contains(Bodies.of(host)));
    return there && visitors.stream().anyMatch(occasion.parties()::contains);
  }

  /** Whether the occasion is told sentences before the visit. */
  private static boolean isBefore(Occasion occasion, Occasion visit) {
    return occasion.last().sentence().number() < visit.first().sentence().number();
  }

  private static boolean isAhead(Occasion occasion) {
    return occasion.status() == Status.SCHEDULED || occasion.status() == Status.ANTICIPATED;
  }

  /** "met A on Monday. He also met B": the day of the occasion before. */
  private Optional<Edtf> ofCompany(Occasion occasion) {
    boolean also =
        occasion.marks().contains("also") && occasion.status() == Status.HELD && occasion.certain();
    int at = occasions.indexOf(occasion);
    if (!also || at == 0) {
      return Optional.empty();
    }
    Occasion before = occasions.get(at - 1);
    boolean near =
        occasion.first().sentence().number() - before.last().sentence().number() <= PARAGRAPH
            && before.status() == Status.HELD;
    boolean same = before.parties().stream().anyMatch(occasion.parties()::contains);
    return near && same ? before.date().filter(SharedDates::isShort) : Optional.empty();
  }

  private static boolean isShort(Edtf date) {
    return date.earliest()
        .flatMap(from -> date.latest().map(to -> ChronoUnit.DAYS.between(from, to)))
        .filter(days -> days <= SOME_DAYS)
        .isPresent();
  }

  /** In an account that an official gives of the day, what has no date was on that day. */
  private Optional<Edtf> ofAccount(Occasion occasion) {
    Optional<LocalDate> published =
        context.text().document().published().flatMap(PublicationDate::day);
    Optional<Party> teller = context.parties().issuingOffice();
    if (published.isEmpty()
        || teller.isEmpty()
        || occasion.status() != Status.HELD
        || !occasion.certain()
        || !occasion.parties().contains(teller.get())) {
      return Optional.empty();
    }
    Edtf day = Edtf.of(published.get());
    boolean account =
        occasions.stream()
            .anyMatch(o ->
                o.parties().contains(teller.get())
                    && o.first().status() == Status.HELD
                    && o.date().filter(day::equals).isPresent());
    return account ? Optional.of(day) : Optional.empty();
  }
}
