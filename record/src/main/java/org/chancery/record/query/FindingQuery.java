package org.chancery.record.query;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.record.kept.FindingType;

/**
 * Which findings are asked for. All conditions hold at once; an absent one holds always.
 *
 * @param types of these types; all where there is none
 * @param side in which this side takes part: a state's ISO 3166-1 alpha-3 code, or the name of a
 *     body that stands for no state
 * @param counterpart and this one on the other end; only together with a side
 * @param document in the current reading of this document
 * @param days listed under these days: when they happened, else when their document was published
 * @param rejected whether those that a person rejected are given, too
 * @param newestFirst else the oldest first, and before them those without a day
 * @param limit at most so many
 * @param offset after so many
 */
public record FindingQuery(
    Set<FindingType> types,
    Optional<String> side,
    Optional<String> counterpart,
    Optional<String> document,
    Days days,
    boolean rejected,
    boolean newestFirst,
    int limit,
    int offset) {

  private static final int PAGE = 100;

  /** The first hundred of all findings. */
  public static final FindingQuery ALL =
      new FindingQuery(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Days.ALL,
          false,
          false,
          PAGE,
          0);

  public FindingQuery {
    types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
    if (counterpart.isPresent() && side.isEmpty()) {
      throw new IllegalArgumentException("a counterpart needs a side");
    }
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("no page: " + limit + " after " + offset);
    }
  }

  public FindingQuery ofTypes(FindingType... wanted) {
    return new FindingQuery(
        Set.of(wanted), side, counterpart, document, days, rejected, newestFirst, limit, offset);
  }

  public FindingQuery of(String wanted) {
    return new FindingQuery(
        types,
        Optional.of(wanted),
        counterpart,
        document,
        days,
        rejected,
        newestFirst,
        limit,
        offset);
  }

  public FindingQuery between(String one, String other) {
    return new FindingQuery(
        types,
        Optional.of(one),
        Optional.of(other),
        document,
        days,
        rejected,
        newestFirst,
        limit,
        offset);
  }

  public FindingQuery in(String wanted) {
    return new FindingQuery(
        types, side, counterpart, Optional.of(wanted), days, rejected, newestFirst, limit, offset);
  }

  public FindingQuery within(Days wanted) {
    return new FindingQuery(
        types, side, counterpart, document, wanted, rejected, newestFirst, limit, offset);
  }

  public FindingQuery page(int newLimit, int newOffset) {
    return new FindingQuery(
        types, side, counterpart, document, days, rejected, newestFirst, newLimit, newOffset);
  }

  public FindingQuery newest() {
    return new FindingQuery(
        types, side, counterpart, document, days, rejected, true, limit, offset);
  }
}
