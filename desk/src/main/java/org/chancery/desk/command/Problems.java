package org.chancery.desk.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.intake.received.Problem;

/** The problems of a run: how many of each kind, and what exit code they make. */
final class Problems {

  private final Map<Problem.Kind, Integer> counts = new EnumMap<>(Problem.Kind.class);
  private final List<Problem> all = new ArrayList<>();

  void add(Problem problem) {
    counts.merge(problem.kind(), 1, Integer::sum);
    all.add(problem);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(all);
  }

  /**
   * The exit code. Where some documents were read, or problems are of several kinds, it is that of
   * bad data; else it tells the one kind.
   */
  int exitCode(int documentsRead) {
    if (counts.isEmpty()) {
      return ExitCode.OK;
    }
    if (documentsRead > 0 || counts.size() > 1) {
      return ExitCode.DATA;
    }
    return switch (counts.keySet().iterator().next()) {
      case NO_INPUT -> ExitCode.NO_INPUT;
      case DATA, LANGUAGE, NO_TEXT, LIMIT, FORBIDDEN -> ExitCode.DATA;
      case IO -> ExitCode.IO;
      case INTERNAL -> ExitCode.INTERNAL;
    };
  }
}
