package org.chancery.reading.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a document was published: an EDTF day, month or year, or an RFC 3339 date-time.
 *
 * @param value as given, for instance {@code 2025-01-22} or {@code 2025-01-22T09:30:00Z}
 * @param day the day, in the zone of the source; empty where only a month or year is known, since
 *     relative dates cannot be resolved from those
 */
public record PublicationDate(String value, Optional<LocalDate> day) {

  /**
   * Reads a publication date.
   *
   * @throws IllegalArgumentException if the value is none, with what is wrong
   */
  public static PublicationDate parse(String value) {
    String trimmed = value.strip();
    try {
      return switch (trimmed.length()) {
        case 4 -> new PublicationDate(year(trimmed), Optional.empty());
        case 7 -> new PublicationDate(YearMonth.parse(trimmed).toString(), Optional.empty());
        case 10 -> new PublicationDate(trimmed, Optional.of(LocalDate.parse(trimmed)));
        default ->
            new PublicationDate(trimmed, Optional.of(OffsetDateTime.parse(trimmed).toLocalDate()));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a date: \""
              + value
              + "\" (expected 2025-01-22, 2025-01, 2025 or 2025-01-22T09:30:00Z)",
          e);
    }
  }

  private static String year(String digits) {
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new DateTimeException("not a year: " + digits);
    }
    return digits;
  }
}
