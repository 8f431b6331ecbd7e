package org.chancery.desk;

import org.chancery.desk.command.Commands;
import org.chancery.desk.command.Desk;
import org.chancery.desk.command.InstalledEngine;
import org.chancery.desk.command.Terminal;
import org.chancery.desk.explain.RuleLookup;

/** The program's entry. */
public final class Chancery {

  private Chancery() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Desk desk = new Desk(Terminal.ofProcess(), InstalledEngine::make, RuleLookup.NONE);
    System.exit(Commands.of(desk).execute(args));
  }
}
