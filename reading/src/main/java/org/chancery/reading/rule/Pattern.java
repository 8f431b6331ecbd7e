package org.chancery.reading.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small tree of tests over a dependency tree; {@link PatternParser} describes its written form,
 * and {@link #toString()} prints it again.
 *
 * @param tests what the word itself must be
 * @param name under which the word is kept, a role of the finding
 * @param links what must, may or must not hang on it
 */
public record Pattern(List<Test> tests, Optional<String> name, List<Link> links) {

  public Pattern {
    tests = List.copyOf(tests);
    links = List.copyOf(links);
  }

  /** A test of one word. */
  public sealed interface Test permits Word, Flag {}

  /**
   * A test of what the word is.
   *
   * @param attribute which of its attributes
   * @param values one of which it must have; lower case, except for tags
   * @param negated whether it must have none of them
   */
  public record Word(Attribute attribute, WordSet values, boolean negated) implements Test {
    @Override
    public String toString() {
      return attribute.name().toLowerCase(java.util.Locale.ROOT) + (negated ? "!:" : ":") + values;
    }
  }

  /** A test of what the word stands for or where it stands. */
  public record Flag(Kind kind, boolean negated) implements Test {

    /** The flags. */
    public enum Kind {
      /** Stands for at least one party. */
      PARTY,
      /** Stands for a state. */
      STATE,
      /** Stands for a person, or for an office of a known state. */
      PERSON,
      /** Stands inside quotation marks. */
      QUOTED,
      /** A verb in the passive. */
      PASSIVE,
      /** A verb or noun under negation. */
      NEGATED,
      /** Not done: denied, or governed by a verb of class {@code withhold} ("declined to say"). */
      WITHHELD,
      /** Begins with a capital letter. */
      CAPITALISED
    }

    @Override
    public String toString() {
      return (negated ? "!" : "") + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The attributes of a word that can be tested. */
  public enum Attribute {
    LEMMA,
    FORM,
    UPOS,
    XPOS,
    REL
  }

  /**
   * A word that hangs on this one.
   *
   * @param need whether it must, may or must not be there
   * @param relation how it hangs
   * @param target what it must be
   */
  public record Link(Need need, Relation relation, Pattern target) {

    /** Whether the linked word has to be there. */
    public enum Need {
      REQUIRED(""),
      OPTIONAL("?"),
      ABSENT("!");

      final String sign;

      Need(String sign) {
        this.sign = sign;
      }
    }

    @Override
    public String toString() {
      String below = target.links().isEmpty() ? target.toString() : "(" + target + ")";
      return need.sign + relation + " " + below;
    }
  }

  @Override
  public String toString() {
    String node =
        tests.stream().map(Object::toString).collect(Collectors.joining("; ", "{", "}"))
            + name.map(n -> "=" + n).orElse("");
    return links.isEmpty()
        ? node
        : node + links.stream().map(Object::toString).collect(Collectors.joining(" ", " ", ""));
  }
}
