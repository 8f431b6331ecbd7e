package org.chancery.desk.command;

import java.util.Optional;
import org.chancery.record.store.Database;
import org.chancery.record.view.Side;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;

/** Finds the states and bodies that a user names, and says so where there is none. */
final class SideNaming {

  private final Terminal terminal;
  private final SideFinder finder;

  SideNaming(Terminal terminal, Database database) {
    this.terminal = terminal;
    this.finder = new SideFinder(database, SideNames.standard());
  }

  /** The side; empty after a message. */
  Optional<Side> find(String name) {
    Optional<Side> side = finder.find(name);
    if (side.isEmpty()) {
      terminal.say(finder.unknown(name));
    }
    return side;
  }

  /** A side that need not be given; false after a message. */
  boolean check(Optional<String> name) {
    return name.isEmpty() || find(name.get()).isPresent();
  }

  /** The side, where it was given and checked. */
  Optional<Side> optional(Optional<String> name) {
    return name.flatMap(finder::find);
  }

  /** Two sides with a hyphen between; empty after a message. */
  Optional<SideFinder.Pair> pair(String written) {
    Optional<SideFinder.Pair> pair = finder.pair(written);
    if (pair.isEmpty()) {
      terminal.say("no two states or bodies with a hyphen between, as in JPN-USA: " + written);
    }
    return pair;
  }
}
