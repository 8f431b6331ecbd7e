package org.chancery.desk;

import java.util.Objects;

/** The command line's entry. */
public final class Chancery {

  private Chancery() {}

  public static void main(String[] args) {
    String version = Chancery.class.getPackage().getImplementationVersion();
    System.out.println("chancery " + Objects.requireNonNullElse(version, "(unpackaged)"));
  }
}
