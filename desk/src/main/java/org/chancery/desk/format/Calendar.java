package org.chancery.desk.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Telling;

/**
 * An agenda for calendar programs (iCalendar, RFC 5545). What has a day, or lasts from one day to
 * another, is an event; whatever has none, or only a month or a season, is a task without a date,
 * so that no day is invented.
 *
 * <p>The UID is that of the finding or happening, and SEQUENCE counts how often what is told of it
 * changed, so that a calendar that is subscribed to is brought up to date and nothing is doubled.
 */
public final class Calendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private record Span(LocalDate first, LocalDate last) {}

  private Calendar() {}

  /** The calendar. */
  public static String of(Agenda agenda) {
    ContentLines lines = new ContentLines();
    lines
        .add("BEGIN", "VCALENDAR")
        .add("VERSION", "2.0")
        .add("PRODID", "-//Chancery//Agenda//EN")
        .add("CALSCALE", "GREGORIAN")
        .add("METHOD", "PUBLISH")
        .text("X-WR-CALNAME", "Chancery");
    agenda.dated().entries().forEach(entry -> component(entry, lines));
    agenda.undated().entries().forEach(entry -> component(entry, lines));
    return lines.add("END", "VCALENDAR").toString();
  }

  private static void component(Entry entry, ContentLines lines) {
    Optional<Span> days = entry.date().flatMap(Calendar::days);
    String sort = days.isPresent() ? "VEVENT" : "VTODO";
    lines.add("BEGIN", sort);
    lines.text("UID", entry.id() + "@chancery");
    lines.add("DTSTAMP", instant(entry.recorded()));
    lines.add("LAST-MODIFIED", instant(entry.recorded()));
    lines.add("SEQUENCE", String.valueOf(entry.changes()));
    days.ifPresent(span -> {
      lines.add("DTSTART;VALUE=DATE", DAY.format(span.first));
      // The end is the day after the last.
      lines.add("DTEND;VALUE=DATE", DAY.format(span.last.plusDays(1)));
      lines.add("TRANSP", "TRANSPARENT");
    });
    lines.add("STATUS", status(entry, days.isPresent()));
    lines.text("SUMMARY", summary(entry, days.isPresent()));
    entry.place().ifPresent(place -> lines.text("LOCATION", Phrases.oneLine(place)));
    lines.text("CATEGORIES", entry.kind().orElse(entry.type().label()));
    lines.text("DESCRIPTION", description(entry));
    lines.add("END", sort);
  }

  private static String instant(Instant instant) {
    return INSTANT.format(instant);
  }

  private static String summary(Entry entry, boolean hasDay) {
    String content = Phrases.content(entry).map(words -> ": " + words).orElse("");
    String due = entry.type() == FindingType.COMMITMENT ? "Due: " : "";
    String when = hasDay ? "" : " (" + entry.date().map(Edtf::text).orElse("no date") + ")";
    return due + Phrases.deed(entry) + content + when;
  }

  private static String description(Entry entry) {
    StringBuilder description = new StringBuilder();
    for (Telling telling : entry.tellings()) {
      description
          .append("‘")
          .append(Phrases.oneLine(telling.quotation()))
          .append("’\n")
          .append(telling.title().map(title -> title + ", ").orElse(""))
          .append(Phrases.origin(telling))
          .append("\n");
    }
    return description.append("[").append(entry.id()).append("]").toString();
  }

  private static String status(Entry entry, boolean isEvent) {
    boolean off =
        entry.status().filter(s -> s.equals("cancelled") || s.equals("declined")).isPresent();
    if (off) {
      return "CANCELLED";
    }
    if (!isEvent) {
      return "NEEDS-ACTION";
    }
    return entry.status().filter("scheduled"::equals).isPresent() ? "CONFIRMED" : "TENTATIVE";
  }

  /** The first and the last day, where the date names both and is sure of them. */
  private static Optional<Span> days(Edtf date) {
    if (!date.isInterval()) {
      return date.day().map(day -> new Span(day, day));
    }
    String[] ends = date.text().split("/", -1);
    return day(ends[0]).flatMap(first -> day(ends[1]).map(last -> new Span(first, last)));
  }

  private static Optional<LocalDate> day(String end) {
    return end.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Optional.of(LocalDate.parse(end))
        : Optional.empty();
  }
}
