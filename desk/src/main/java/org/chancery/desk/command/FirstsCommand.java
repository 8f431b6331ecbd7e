package org.chancery.desk.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.chancery.record.view.ListQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists firsts. */
@Command(
    name = "firsts",
    description = "List what is called a first, a record or the last since, the latest first.",
    footerHeading = "%nExamples:%n",
    footer = {"  chancery firsts --by Japan --since 2025-01-01"})
public final class FirstsCommand implements Callable<Integer> {

  private static final Listed LISTED = new Listed("firsts", "Firsts", "no such firsts");

  private final Desk desk;

  @Option(
      names = "--by",
      paramLabel = "PARTY",
      description = "In which this state or body takes part.")
  private Optional<String> by = Optional.empty();

  @Mixin private DayOptions days = new DayOptions();

  @Mixin private ListOptions list = new ListOptions();

  @Mixin private RecordOption record = new RecordOption();

  public FirstsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    int limit = list.limit();
    Days asked = days.days();
    try (Database database = record.open(desk)) {
      SideNaming naming = new SideNaming(desk.terminal(), database);
      if (!naming.check(by)) {
        return ExitCode.DATA;
      }
      return LISTED.print(
          desk.terminal(),
          database,
          new ListQuery(
              FindingType.PRECEDENT,
              naming.optional(by),
              Optional.empty(),
              asked,
              Optional.empty(),
              limit),
          list);
    }
  }
}
