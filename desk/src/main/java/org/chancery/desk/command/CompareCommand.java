package org.chancery.desk.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.format.ComparisonFormat;
import org.chancery.record.store.Database;
import org.chancery.record.store.StoredQueries;
import org.chancery.record.view.Comparison;
import org.chancery.record.view.Comparisons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two documents. */
@Command(
    name = "compare",
    description = {
      "Put two readouts of one meeting side by side: what both say, where they differ, and on what"
          + " one is silent."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  chancery compare wh-00017 auspm-00231"})
public final class CompareCommand implements Callable<Integer> {

  private final Desk desk;

  @Parameters(index = "0", paramLabel = "DOC", description = "A document of the record, by its id.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "DOC", description = "Another one.")
  private String other = "";

  @Mixin private ListOptions list = new ListOptions();

  @Mixin private RecordOption record = new RecordOption();

  public CompareCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    int limit = list.limit();
    try (Database database = record.open(desk)) {
      Optional<Comparison> comparison = new Comparisons(database).of(one, other);
      if (comparison.isEmpty()) {
        String missing = new StoredQueries(database).document(one).isEmpty() ? one : other;
        terminal.say(database.address() + ": no document " + missing);
        return ExitCode.DATA;
      }
      list.print(
          terminal,
          () -> ComparisonFormat.text(comparison.get(), terminal.style(), terminal.width(), limit),
          () -> ComparisonFormat.json(comparison.get()),
          () -> ComparisonFormat.csv(comparison.get()));
      return ExitCode.OK;
    }
  }
}
