package org.chancery.desk.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.desk.web.http.Request;
import org.chancery.record.query.Days;

/** Reads what a page is asked for from the query of its address. */
public record Ask(Request request) {

  /** A value in words. */
  public Optional<String> words(String name) {
    return request.parameter(name);
  }

  /** A value in words; nothing where there is none. */
  public String text(String name) {
    return words(name).orElse("");
  }

  public boolean flag(String name) {
    return words(name).isPresent();
  }

  /** A day in ISO 8601. */
  public Optional<LocalDate> day(String name) {
    return words(name)
        .map(value -> {
          try {
            return LocalDate.parse(value);
          } catch (DateTimeParseException e) {
            throw new BadRequestException(name + ": a day such as 2025-01-22, not " + value);
          }
        });
  }

  /** A month in ISO 8601. */
  public Optional<YearMonth> month(String name) {
    return words(name)
        .map(value -> {
          try {
            return YearMonth.parse(value);
          } catch (DateTimeParseException e) {
            throw new BadRequestException(name + ": a month such as 2025-01, not " + value);
          }
        });
  }

  /** From {@code since} to {@code until}. */
  public Days days() {
    try {
      return new Days(day("since"), day("until"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  /** A number from 1 on. */
  public int count(String name, int usual, int most) {
    return words(name)
        .map(value -> {
          try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
              return number;
            }
          } catch (NumberFormatException e) {
            // Said below.
          }
          throw new BadRequestException(name + ": a number from 1 to " + most + ", not " + value);
        })
        .orElse(usual);
  }
}
