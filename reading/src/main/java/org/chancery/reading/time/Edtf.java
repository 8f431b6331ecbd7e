package org.chancery.reading.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of the Extended Date/Time Format, level 1 (ISO 8601-2:2019; Library of Congress, 2019): a
 * day, month, year, season ({@code 2025-21} is spring 2025), a date with unspecified digits ({@code
 * 199X}), date and time, or an interval, whose ends may be open ({@code ..}) or unknown (empty). A
 * date may be approximate ({@code ~}), uncertain ({@code ?}) or both ({@code %}).
 *
 * <p>Two values are equal when they are written alike.
 */
public record Edtf(String text) {

  /**
   * Checks the text.
   *
   * @throws InvalidDateException if the text is not EDTF level 1, or names a day that is not in the
   *     calendar, or an interval that ends before it begins
   */
  public Edtf {
    var _ = EdtfParser.bounds(text);
  }

  /**
   * Reads a text as EDTF level 1.
   *
   * @throws InvalidDateException saying what is wrong with it
   */
  public static Edtf parse(String text) {
    return new Edtf(text);
  }

  /** The given day. */
  public static Edtf of(LocalDate day) {
    return new Edtf(year(day.getYear()) + day.toString().substring(day.toString().length() - 6));
  }

  /** The given month. */
  public static Edtf of(YearMonth month) {
    return new Edtf("%s-%02d".formatted(year(month.getYear()), month.getMonthValue()));
  }

  /** The given year. */
  public static Edtf ofYear(int year) {
    return new Edtf(year(year));
  }

  /** From the first to the second; just the one where both are the same. */
  public static Edtf interval(Edtf from, Edtf to) {
    return from.equals(to) ? from : new Edtf(from.text + "/" + to.text);
  }

  /** From the first day to the second, both included. */
  public static Edtf interval(LocalDate from, LocalDate to) {
    return interval(of(from), of(to));
  }

  /** The same, marked approximate. Intervals are marked at both ends. */
  public Edtf approximately() {
    return isInterval()
        ? new Edtf(text.replace("/", "~/") + "~")
        : isApproximate() ? this : new Edtf(text + "~");
  }

  /** The same without the mark: "at the end of 2025" as the year 2025. */
  public Edtf exactly() {
    return isApproximate() && !isUncertain() ? new Edtf(text.replace("~", "")) : this;
  }

  /** The first day that the value can mean; empty for an interval open or unknown at its start. */
  public Optional<LocalDate> earliest() {
    return EdtfParser.bounds(text).earliest();
  }

  /**
   * The last day that the value can mean; empty for an interval open or unknown at its end. Seasons
   * are those of the meteorologists' northern year: spring is March to May, and the winter of a
   * year begins in its December.
   */
  public Optional<LocalDate> latest() {
    return EdtfParser.bounds(text).latest();
  }

  /** The day, where the value is exactly one. */
  public Optional<LocalDate> day() {
    return EdtfParser.day(text);
  }

  /** Whether it is written as an interval. */
  public boolean isInterval() {
    return text.indexOf('/') >= 0;
  }

  /** Whether it, or an end of it, is marked {@code ~} or {@code %}. */
  public boolean isApproximate() {
    return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
  }

  /** Whether it, or an end of it, is marked {@code ?} or {@code %}. */
  public boolean isUncertain() {
    return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
  }

  /** Whether it begins or ends with {@code ..}. */
  public boolean isOpen() {
    return text.startsWith("..") || text.endsWith("..");
  }

  @Override
  public String toString() {
    return text;
  }

  private static String year(int year) {
    return Math.abs(year) > 9999
        ? "Y" + year
        : (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
  }
}
