package org.chancery.reading.party;

import java.util.List;

/** What a spelling in a text may stand for. */
public sealed interface Entry {
  /** The spelling as the gazetteer has it. */
  String spelling();

  /** A state by one of its names. */
  record StateName(State state, String spelling) implements OfState {}

  /** A state by its adjective: "Japanese". */
  record StateAdjective(State state, String spelling) implements OfState {}

  /** People of a state: "Britons". */
  record StatePeople(State state, String spelling) implements OfState {}

  /** A capital, which may stand for the state's government. */
  record StateCapital(State state, String spelling) implements OfState {}

  /** A seat of government, which may stand for it: "Kremlin". */
  record StateSeat(State state, String spelling) implements OfState {}

  /** A body by one of its names. */
  record BodyName(Body body, String spelling) implements Entry {}

  /** A place that may stand for a body: "Turtle Bay". */
  record BodySeat(Body body, String spelling) implements Entry {}

  /**
   * The title of an office.
   *
   * @param plural whether the spelling means several holders: "foreign ministers"
   */
  record OfficeTitle(Office office, String spelling, boolean plural) implements Entry {}

  /** A form of address before a name: "Mr", "Sheikh". */
  record Honorific(String spelling) implements Entry {}

  /**
   * A person by name, with every office known.
   *
   * @param holders in the order of the file; more than one person where they share the name
   */
  record HolderName(String spelling, List<Holder> holders) implements Entry {
    public HolderName {
      holders = List.copyOf(holders);
    }
  }

  /** The five ways to mention a state. */
  sealed interface OfState extends Entry {
    State state();

    /** Whether the spelling alone may mean something else than this state. */
    default boolean ambiguous() {
      return state().ambiguous().contains(spelling());
    }
  }
}
