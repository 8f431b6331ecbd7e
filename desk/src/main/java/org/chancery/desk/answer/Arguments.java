package org.chancery.desk.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.record.query.Days;

/** What was said with a question, checked against its parameters. */
public final class Arguments {

  /** How much of a list is given unless told. */
  static final int USUAL = 20;

  /** How much of a list is given at most. */
  static final int MOST = 200;

  private final Map<String, String> given;

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  /**
   * The arguments.
   *
   * @throws UnansweredException if one is unknown, missing, or not of its sort
   */
  static Arguments of(Question question, Map<String, String> given) {
    Map<String, String> checked = new TreeMap<>();
    given.forEach((name, value) -> {
      Parameter parameter =
          question
              .parameter(name)
              .orElseThrow(() ->
                  UnansweredException.wrong(name, question.name() + " takes no \"" + name + "\""));
      check(parameter, value);
      if (!value.isBlank()) {
        checked.put(name, value.strip());
      }
    });
    for (Parameter parameter : question.parameters()) {
      if (parameter.required() && !checked.containsKey(parameter.name())) {
        throw UnansweredException.wrong(
            parameter.name(), question.name() + " needs \"" + parameter.name() + "\"");
      }
    }
    return new Arguments(checked);
  }

  private static void check(Parameter parameter, String value) {
    if (value.length() > Parameter.LONGEST) {
      throw UnansweredException.wrong(
          parameter.name(), parameter.name() + ": at most " + Parameter.LONGEST + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw UnansweredException.wrong(parameter.name(), parameter.name() + ": not words");
    }
    if (value.isBlank()) {
      return;
    }
    switch (parameter.sort()) {
      case TEXT -> {}
      case DAY -> day(parameter.name(), value.strip());
      case COUNT -> {
        if (!value.strip().matches("[1-9][0-9]{0,8}")) {
          throw UnansweredException.wrong(
              parameter.name(), parameter.name() + ": a whole number from 1, not " + value);
        }
      }
      case FLAG -> {
        if (!value.strip().matches("true|false")) {
          throw UnansweredException.wrong(
              parameter.name(), parameter.name() + ": true or false, not " + value);
        }
      }
    }
  }

  private static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw UnansweredException.wrong(name, name + ": a day such as 2025-01-22, not " + value);
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name));
  }

  String required(String name) {
    return text(name).orElseThrow(() -> UnansweredException.wrong(name, name + " is missing"));
  }

  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  /** How much of a list is wanted. */
  int limit() {
    return limit(USUAL);
  }

  int limit(int usual) {
    return text("limit").map(Integer::valueOf).map(n -> Math.min(n, MOST)).orElse(usual);
  }

  Optional<LocalDate> day(String name) {
    return text(name).map(value -> day(name, value));
  }

  /** From {@code since} to {@code until}. */
  Days days() {
    Optional<LocalDate> since = day("since");
    Optional<LocalDate> until = day("until");
    try {
      return new Days(since, until);
    } catch (IllegalArgumentException e) {
      throw UnansweredException.wrong("until", String.valueOf(e.getMessage()));
    }
  }
}
