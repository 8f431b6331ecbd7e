package org.chancery.desk;

import java.util.Optional;
import org.chancery.desk.command.Commands;
import org.chancery.desk.command.Desk;
import org.chancery.desk.command.InstalledEngine;
import org.chancery.desk.command.Terminal;
import org.chancery.desk.explain.RuleLookup;
import org.chancery.reading.rule.Rules;

/** The program's entry. */
public final class Chancery {

  private Chancery() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    // Commands write to the terminal they are given. What a library prints on its own must not get
    // between the lines that programs read.
    System.setOut(System.err);
    Desk desk =
        new Desk(
            Terminal.ofProcess(), InstalledEngine::make, InstalledEngine::parser, Chancery::rule);
    System.exit(Commands.execute(desk, args));
  }

  static Optional<RuleLookup.Rule> rule(String id) {
    return Rules.standard()
        .byId(id)
        .map(rule -> new RuleLookup.Rule(id, rule.pattern().toString(), rule.source()));
  }
}
