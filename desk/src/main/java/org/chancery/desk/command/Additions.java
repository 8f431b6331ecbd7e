package org.chancery.desk.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.intake.received.Problem;
import org.chancery.record.kept.Kept;
import org.chancery.record.store.RecordAddress;

/** Counts what is kept, and tells it. */
final class Additions {

  private final Terminal terminal;
  private final boolean list;
  private final Map<Kept.Change, Integer> counts = new EnumMap<>(Kept.Change.class);
  private final Problems problems = new Problems();
  private int unchanged;
  private int otherLanguages;
  private long findings;

  /**
   * @param list whether each document is named
   */
  Additions(Terminal terminal, boolean list) {
    this.terminal = terminal;
    this.list = list;
  }

  /** A document is safe. Told at once: whoever reads this may count on it. */
  void kept(Kept kept) {
    counts.merge(kept.change(), 1, Integer::sum);
    findings += kept.findings();
    if (list) {
      say(
          kept.document()
              + "\t"
              + kept.change().name().toLowerCase(Locale.ROOT)
              + "\tversion "
              + kept.version()
              + "\t"
              + kept.findings()
              + " findings\n");
    }
  }

  void unchanged() {
    unchanged++;
  }

  void failed(Problem problem) {
    problems.add(problem);
    if (problem.kind() == Problem.Kind.LANGUAGE) {
      otherLanguages++;
    }
  }

  /** Whether there is anything to tell. */
  boolean any() {
    return !counts.isEmpty() || !problems.isEmpty();
  }

  /** Tells what there is now that was not there before. */
  void summarise(RecordAddress address) {
    say(
        String.format(
            Locale.ROOT,
            "%s: %,d new, %,d changed, %,d read again, %,d unchanged, %,d could not be read%s; %,d"
                + " findings\n",
            address,
            count(Kept.Change.NEW),
            count(Kept.Change.CHANGED),
            count(Kept.Change.REREAD),
            unchanged,
            problems.all().size() - otherLanguages,
            otherLanguages == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d in other languages", otherLanguages),
            findings));
  }

  private int count(Kept.Change change) {
    return counts.getOrDefault(change, 0);
  }

  private void say(String line) {
    try {
      terminal.out().write(line.getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int exitCode() {
    return problems.exitCode(
        unchanged + counts.values().stream().mapToInt(Integer::intValue).sum());
  }
}
