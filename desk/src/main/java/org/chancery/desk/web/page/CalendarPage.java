package org.chancery.desk.web.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.query.Days;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Side;

/**
 * What lies ahead, or lay ahead in an earlier month.
 *
 * @param of in which this side takes part; empty for anybody
 * @param list whether it is shown as a list, from today on, and not as a month
 * @param weeks of the month, Mondays first
 * @param within what is dated in the month, and not to a day
 */
public record CalendarPage(
    YearMonth month,
    LocalDate today,
    String of,
    boolean list,
    Agenda agenda,
    List<List<Day>> weeks,
    List<Entry> within)
    implements Page {

  private static final int MOST = 500;
  private static final int DAYS_IN_WEEK = 7;

  /**
   * One day.
   *
   * @param inMonth whether it is of this month, and not of the one before or after
   * @param entries what is to take place on it
   */
  public record Day(LocalDate date, boolean inMonth, List<Entry> entries) {}

  public CalendarPage {
    weeks = List.copyOf(weeks);
    within = List.copyOf(within);
  }

  @Override
  public String title() {
    return list
        ? "What comes next"
        : month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK)
            + " "
            + month.getYear();
  }

  @Override
  public Tab tab() {
    return Tab.CALENDAR;
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(
        "/agenda", of.isEmpty() ? "" : "of=" + Links.encoded(of), "json", "csv", "ics");
  }

  /** The address of another month, or of the list. */
  public String path(Optional<YearMonth> other) {
    String side = of.isEmpty() ? "" : "&of=" + Links.encoded(of);
    return "/calendar?" + other.map(m -> "month=" + m).orElse("view=list") + side;
  }

  /** What a calendar program subscribes to. */
  public String subscription() {
    return "/agenda.ics" + (of.isEmpty() ? "" : "?of=" + Links.encoded(of));
  }

  /** The page. */
  public static CalendarPage of(Site site, Ask ask) {
    LocalDate today = site.today();
    YearMonth month = ask.month("month").orElse(YearMonth.from(today));
    boolean list = ask.words("view").filter("list"::equals).isPresent();
    Optional<Side> side = site.side(ask.words("of"));
    Days days =
        list
            ? new Days(Optional.of(today), Optional.empty())
            : new Days(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
    Agenda agenda = site.agendas().of(side, days, MOST);
    List<Entry> dated = agenda.dated().entries();
    return new CalendarPage(
        month,
        today,
        ask.text("of"),
        list,
        agenda,
        list ? List.of() : weeks(month, dated),
        dated.stream().filter(entry -> Placed.of(entry).isEmpty()).toList());
  }

  /** An entry that has a day, or goes from one day to another within a month. */
  private record Placed(Entry entry, LocalDate first, LocalDate last) {

    static Optional<Placed> of(Entry entry) {
      Optional<LocalDate> first = entry.date().flatMap(Edtf::earliest);
      Optional<LocalDate> last = entry.date().flatMap(Edtf::latest);
      return first.isPresent()
              && last.isPresent()
              && last.get().isBefore(first.get().plusDays(DAYS_IN_WEEK * 3L))
          ? Optional.of(new Placed(entry, first.get(), last.get()))
          : Optional.empty();
    }

    boolean isOn(LocalDate day) {
      return !first.isAfter(day) && !last.isBefore(day);
    }
  }

  private static List<List<Day>> weeks(YearMonth month, List<Entry> dated) {
    List<Placed> placed = dated.stream().flatMap(entry -> Placed.of(entry).stream()).toList();
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
    while (!day.isAfter(month.atEndOfMonth())) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < DAYS_IN_WEEK; i++) {
        LocalDate date = day.plusDays(i);
        week.add(
            new Day(
                date,
                YearMonth.from(date).equals(month),
                placed.stream().filter(one -> one.isOn(date)).map(Placed::entry).toList()));
      }
      weeks.add(week);
      day = day.plusDays(DAYS_IN_WEEK);
    }
    return weeks;
  }
}
