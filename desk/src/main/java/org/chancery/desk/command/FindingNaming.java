package org.chancery.desk.command;

import java.util.List;
import java.util.Optional;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;

/** Which finding a user means. */
record FindingNaming(Terminal terminal, OpenRecord open) {

  private static final int TOLD = 5;

  /** The one whose id begins so; says why where it is not one. */
  Optional<FindingId> named(String beginning) {
    List<FindingId> found =
        beginning.startsWith("f") && beginning.length() > 1
            ? open.queries().findingsBeginningWith(beginning, TOLD)
            : List.of();
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    terminal.say(
        found.isEmpty()
            ? open.address() + ": nothing has the id " + beginning
            : beginning
                + " begins several ids: "
                + String.join(", ", found.stream().map(FindingId::value).toList()));
    return Optional.empty();
  }
}
