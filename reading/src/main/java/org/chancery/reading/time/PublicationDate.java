package org.chancery.reading.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a document was published: an EDTF date, or a moment of RFC 3339 where the time is known.
 *
 * @param text as it was given, without surrounding space
 * @param value its date; for a moment, the day on the clock of its own offset
 */
public record PublicationDate(String text, Edtf value) {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ].*");

  /**
   * Reads a date such as {@code 2025-01-21}, {@code 2025-01} or {@code 2025-01-21T09:30:00Z}.
   *
   * @throws InvalidDateException saying what is wrong with the text
   */
  public static PublicationDate parse(String given) {
    String text = given.strip();
    if (!MOMENT.matcher(text).matches()) {
      return new PublicationDate(text, Edtf.parse(text));
    }
    Edtf day = Edtf.parse(text.substring(0, 10));
    try {
      var _ = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', 'T'));
    } catch (DateTimeParseException wrong) {
      throw new InvalidDateException(
          text, "'" + text.substring(11) + "' is no time of RFC 3339, such as 09:30:00Z");
    }
    return new PublicationDate(text, day);
  }

  /** The day that relative expressions count from; empty where only a month or less is known. */
  public Optional<LocalDate> day() {
    return value.day();
  }

  @Override
  public String toString() {
    return text;
  }
}
