package org.chancery.intake.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.document.PublicationDate;

/**
 * Reads dates as web pages, feeds and mails write them: ISO 8601 in its many spellings, RFC 1123,
 * and days written out in English, French, German, Spanish, Chinese or Japanese. Dates like
 * 03/04/2025, which two countries read differently, are no dates here; 13/03/2025 and 03/03/2025
 * are.
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
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Months as other languages write them, where English does not write them alike. */
  private static final Map<String, String> OTHER_MONTHS =
      Map.ofEntries(
          Map.entry("janvier", "jan"),
          Map.entry("januar", "jan"),
          Map.entry("enero", "jan"),
          Map.entry("février", "feb"),
          Map.entry("februar", "feb"),
          Map.entry("febrero", "feb"),
          Map.entry("mars", "mar"),
          Map.entry("märz", "mar"),
          Map.entry("marzo", "mar"),
          Map.entry("avril", "apr"),
          Map.entry("abril", "apr"),
          Map.entry("mai", "may"),
          Map.entry("mayo", "may"),
          Map.entry("juin", "jun"),
          Map.entry("juni", "jun"),
          Map.entry("junio", "jun"),
          Map.entry("juillet", "jul"),
          Map.entry("juli", "jul"),
          Map.entry("julio", "jul"),
          Map.entry("août", "aug"),
          Map.entry("agosto", "aug"),
          Map.entry("septembre", "sep"),
          Map.entry("septiembre", "sep"),
          Map.entry("octobre", "oct"),
          Map.entry("oktober", "oct"),
          Map.entry("octubre", "oct"),
          Map.entry("novembre", "nov"),
          Map.entry("noviembre", "nov"),
          Map.entry("décembre", "dec"),
          Map.entry("dezember", "dec"),
          Map.entry("diciembre", "dec"));

  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2})(?:er|º)?\\.? (?:de )?("
              + String.join("|", new TreeSet<>(OTHER_MONTHS.keySet()).descendingSet())
              + ")(?: de)? (\\d{4})\\b");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -](\\d{4})\\b");

  /** One date as people write it, none too exactly. */
  private static final String ANY_DAY =
      "(?:\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2}"
          + " ?日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{1,2}(?:st|nd|rd|th|er|º)?\\.?["
          + " -](?:of |de )?\\p{L}{3,10}\\.?,?(?: de)?[ -]\\d{4}|\\p{L}{3,9}\\.?"
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:first"
              + " )?(?:published|posted|issued|released|updated|date|created|added|uploaded|publication"
              + " date|release date|last"
              + " (?:updated|modified)|publié|veröffentlicht|发布时间|更新时间|公開日|掲載日)(?: on| at| le|"
              + " am)?[:：]? ?)?(?:\\(|\\[)?(?:on"
              + " )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?("
              + ANY_DAY
              + ")(?:\\)|\\])?(?:[ ,|·•—–-]*(?:at )?\\d{1,2}[:.h時时点]\\d{2}.{0,20}|\\W*[|·•,—–-]"
              + " ?[^.!?]{0,30})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private WebDate() {}

  /** The date that a value is meant to be. */
  public static Optional<PublicationDate> parse(String value) {
    String words = value.strip().replaceAll("\\s+", " ");
    if (words.isEmpty() || words.length() > 100) {
      return Optional.empty();
    }
    return iso(words)
        .or(() -> rfc1123(words))
        .or(() -> slashes(words))
        .or(() -> written(words))
        .filter(WebDate::isPlausible);
  }

  /**
   * The date that a line tells and nothing else but what kind of date it is, the time of day or a
   * place: "Published: 3 March 2025, 10:40".
   */
  public static Optional<PublicationDate> line(String words) {
    Matcher line = LINE.matcher(words.strip().replaceAll("\\s+", " "));
    return line.matches() ? parse(line.group(1)) : Optional.empty();
  }

  /** The first day written out somewhere in these words, in English where there is one. */
  public static Optional<PublicationDate> written(String words) {
    return inEnglish(words).or(() -> inOtherLanguages(words));
  }

  private static Optional<PublicationDate> inOtherLanguages(String words) {
    Matcher eastAsian = EAST_ASIAN.matcher(words);
    if (eastAsian.find()) {
      return day(eastAsian.group(1), eastAsian.group(2), eastAsian.group(3));
    }
    Matcher other = OTHER_DAY.matcher(words.toLowerCase(Locale.ROOT));
    return other.find()
        ? day(other.group(3), month(OTHER_MONTHS.getOrDefault(other.group(2), "")), other.group(1))
        : Optional.empty();
  }

  /** A day between slashes or hyphens whose order is beyond doubt. */
  private static Optional<PublicationDate> slashes(String words) {
    Matcher found = SLASHES.matcher(words);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(3));
    if (first <= 12 && second <= 12 && first != second) {
      return Optional.empty();
    }
    return first > 12
        ? day(found.group(4), found.group(3), found.group(1))
        : day(found.group(4), found.group(1), found.group(3));
  }

  private static Optional<PublicationDate> inEnglish(String words) {
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
