package org.chancery.intake.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.document.PublicationDate;

/**
 * Reads dates as web pages, feeds and mails write them: ISO 8601 in its many spellings, RFC 1123,
 * and days written out in English. Dates like 03/04/2025, which two countries read differently, are
 * no dates here.
 */
public final class WebDate {

  private static final Pattern ISO_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?"
              + " ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern BASIC_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
  private static final Pattern DAY_FIRST_DOTS =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -](\\d{4})\\b");

  private WebDate() {}

  /** The date that a value is meant to be. */
  public static Optional<PublicationDate> parse(String value) {
    String words = value.strip().replaceAll("\\s+", " ");
    if (words.isEmpty() || words.length() > 100) {
      return Optional.empty();
    }
    return iso(words)
        .or(() -> rfc1123(words))
        .or(() -> written(words))
        .filter(WebDate::isPlausible);
  }

  /** The first day written out in English somewhere in these words. */
  public static Optional<PublicationDate> written(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    Matcher monthFirst = MONTH_FIRST.matcher(lower);
    boolean hasMonthFirst = monthFirst.find();
    Matcher dayFirst = DAY_FIRST.matcher(lower);
    if (dayFirst.find() && (!hasMonthFirst || dayFirst.start() <= monthFirst.start())) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    return hasMonthFirst
        ? day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
        : Optional.empty();
  }

  private static Optional<PublicationDate> iso(String words) {
    Matcher time = ISO_TIME.matcher(words);
    if (time.lookingAt()) {
      String zone = time.group(4);
      if (zone == null) {
        return parsed(time.group(1));
      }
      String offset =
          zone.toUpperCase(Locale.ROOT).matches("Z|UTC|GMT")
              ? "Z"
              : zone.length() == 3
                  ? zone + ":00"
                  : zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
      String seconds = time.group(3) == null ? ":00" : time.group(3);
      return parsed(time.group(1) + "T" + time.group(2) + seconds + offset)
          .or(() -> parsed(time.group(1)));
    }
    Matcher day = ISO_DAY.matcher(words);
    if (day.lookingAt()) {
      return day(day.group(1), day.group(3), day.group(4));
    }
    Matcher basic = BASIC_DAY.matcher(words);
    if (basic.matches()) {
      return day(basic.group(1), basic.group(2), basic.group(3));
    }
    Matcher dots = DAY_FIRST_DOTS.matcher(words);
    if (dots.lookingAt()) {
      return day(dots.group(3), dots.group(2), dots.group(1));
    }
    return words.matches("\\d{4}-\\d{2}") ? parsed(words) : Optional.empty();
  }

  private static Optional<PublicationDate> rfc1123(String words) {
    try {
      ZonedDateTime time =
          ZonedDateTime.parse(
              withOffset(words.replaceAll(" \\(.*\\)$", "")), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(of(time.toOffsetDateTime()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Zones by name, as RFC 822 defines them. */
  private static String withOffset(String words) {
    int at = words.lastIndexOf(' ');
    String zone = at < 0 ? "" : words.substring(at + 1).toUpperCase(Locale.ROOT);
    String offset =
        switch (zone) {
          case "UT", "UTC", "Z" -> "GMT";
          case "EST", "CDT" -> "-0500";
          case "EDT" -> "-0400";
          case "CST", "MDT" -> "-0600";
          case "MST", "PDT" -> "-0700";
          case "PST" -> "-0800";
          default -> zone;
        };
    return at < 0 ? words : words.substring(0, at + 1) + offset;
  }

  /** A moment as a publication date, to the second. */
  public static PublicationDate of(OffsetDateTime time) {
    return PublicationDate.parse(time.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  private static Optional<PublicationDate> parsed(String value) {
    try {
      return Optional.of(PublicationDate.parse(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicationDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          PublicationDate.parse(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                  .toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3)) + 1);
  }

  private static boolean isPlausible(PublicationDate date) {
    int year = Integer.parseInt(date.value().substring(0, 4));
    return year >= 1900 && year < 2100;
  }
}
