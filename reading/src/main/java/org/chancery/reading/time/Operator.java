package org.chancery.reading.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;

/** What a rule's {@code value} line names: calendar arithmetic over the slots of a pattern. */
@FunctionalInterface
interface Operator {
  /** The meaning; empty where the words cannot mean a time at all, such as February 30. */
  Optional<Meaning> apply(Slots slots, Reference reference);

  /** What an expression means; each part empty where it is not told or cannot be known. */
  record Meaning(Optional<Edtf> value, Optional<LocalTime> clock, Optional<String> length) {
    static Optional<Meaning> unresolved() {
      return Optional.of(new Meaning(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static Optional<Meaning> of(Edtf value) {
      return Optional.of(new Meaning(Optional.of(value), Optional.empty(), Optional.empty()));
    }

    static Optional<Meaning> of(Optional<Edtf> value) {
      return Optional.of(new Meaning(value, Optional.empty(), Optional.empty()));
    }

    static Optional<Meaning> ofLength(String length) {
      return ofLength(Optional.empty(), length);
    }

    static Optional<Meaning> ofLength(Optional<Edtf> value, String length) {
      return Optional.of(new Meaning(value, Optional.empty(), Optional.of(length)));
    }

    static Optional<Meaning> ofClock(LocalTime clock) {
      return Optional.of(new Meaning(Optional.empty(), Optional.of(clock), Optional.empty()));
    }
  }

  /**
   * What relative values count from.
   *
   * @param anchor the day that "the next day" counts from; looked for only when it is asked for
   * @param told whether the caller gave the direction, so that it is more than a guess from cues
   * @param direction looked for only when it is asked for
   */
  record Reference(
      Optional<LocalDate> published,
      Supplier<Optional<LocalDate>> anchor,
      boolean told,
      Supplier<Direction> direction) {}

  /** An operator with its arguments: slots, numbers, words in single quotes, {@code _} for none. */
  record Call(Operator operator, List<String> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }

    Optional<Meaning> apply(
        MatchResult match, Map<String, WordClass> classes, Reference reference) {
      return operator.apply(new Slots(arguments, match, classes), reference);
    }

    /** Refuses slots that no pattern fills, and slots that are filled but not used. */
    void check(Set<String> filled, List<PatternCompiler.Compiled> all) {
      for (String slot : filled) {
        if (!arguments.contains(slot)) {
          throw new IllegalArgumentException("the value does not use the slot " + slot);
        }
      }
      for (String argument : arguments) {
        if (Slots.isSlot(argument)
            && all.stream().noneMatch(p -> p.regex().namedGroups().containsKey(argument))) {
          throw new IllegalArgumentException("no pattern fills the slot " + argument);
        }
      }
    }
  }

  /** The arguments of one match, by their place in the call. */
  record Slots(List<String> arguments, MatchResult match, Map<String, WordClass> classes) {
    static boolean isSlot(String argument) {
      return argument.length() == 1 && Character.isLetter(argument.charAt(0));
    }

    /** The value of a class's word, the words themselves in lower case, or what the rule states. */
    Optional<String> text(int place) {
      if (place >= arguments.size()) {
        return Optional.empty();
      }
      String argument = arguments.get(place);
      if (argument.equals("_")) {
        return Optional.empty();
      }
      if (!isSlot(argument)) {
        return Optional.of(argument.replace("'", ""));
      }
      Integer group = match.namedGroups().get(argument);
      String filled = group == null ? null : match.group(group);
      if (filled == null) {
        return Optional.empty();
      }
      WordClass words = classes.get(argument);
      return words == null ? Optional.of(WordClass.plain(filled)) : words.valueOf(filled);
    }

    OptionalInt number(int place) {
      return text(place).map(t -> OptionalInt.of(Integer.parseInt(t))).orElse(OptionalInt.empty());
    }

    /** A number that the pattern always fills. */
    int required(int place) {
      return number(place).orElseThrow();
    }

    CalendarUnit unit(int place) {
      return CalendarUnit.named(text(place).orElseThrow());
    }
  }
}
