package org.chancery.desk.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.desk.format.FindingText;
import org.chancery.record.OpenRecord;
import org.chancery.record.query.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the texts. */
@Command(
    name = "search",
    description = "Search the texts of the record, and open them at the passage.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery search fisheries agreement --since 2024-01-01",
      "  chancery search '\"free passage\" OR strait -toll' --by-month",
      "",
      "All words must stand in one paragraph, in any of their forms. \"words in quotation marks\"",
      "stand side by side, OR is between alternatives, and -word must not be there."
    })
public final class SearchCommand implements Callable<Integer> {

  private static final int USUAL = 10;

  private final Desk desk;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Mixin private DayOptions days = new DayOptions();

  @Option(names = "--by-month", description = "Count documents by month, not by year.")
  private boolean byMonth;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many passages; 10 unless told.")
  private int limit = USUAL;

  @Mixin private RecordOption record = new RecordOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  public SearchCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    String typed = String.join(" ", words);
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      ListOptions.write(
          terminal,
          ListOptions.bytes(
              new FindingText(terminal.style(), terminal.width())
                  .of(
                      open.queries().search(new SearchQuery(typed, days.days(), byMonth, limit, 0)),
                      typed)));
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
