package org.chancery.desk.web.change;

import java.util.List;

/**
 * Documents that somebody adds, and how far it has come.
 *
 * @param no from 1, within this run of the program
 * @param what for people: the names of files, an address, or the first words
 * @param added ids of documents that are now in the record
 * @param unchanged how many were in it already
 * @param problems what could not be read, and why
 * @param findings in the documents added
 */
public record Addition(
    int no,
    String what,
    State state,
    List<String> added,
    int unchanged,
    List<String> problems,
    int findings) {

  /** How far it has come. */
  public enum State {
    WAITING,
    READING,
    DONE,
    FAILED;

    public boolean isOver() {
      return this == DONE || this == FAILED;
    }

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Addition {
    added = List.copyOf(added);
    problems = List.copyOf(problems);
  }

  /** One line on it. */
  public String summary() {
    return added.size()
        + " added, "
        + unchanged
        + " unchanged, "
        + problems.size()
        + " not readable, "
        + findings
        + " findings";
  }
}
