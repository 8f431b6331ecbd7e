package org.chancery.desk.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.record.kept.FindingType;
import org.chancery.record.store.Database;
import org.chancery.record.view.ListQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists commitments. */
@Command(
    name = "commitments",
    description = "List what was promised, the latest first, and what people said became of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery commitments --by Japan --to USA",
      "  chancery commitments --overdue --format csv > overdue.csv"
    })
public final class CommitmentsCommand implements Callable<Integer> {

  private static final Listed LISTED =
      new Listed("commitments", "Commitments", "no such commitments");

  private final Desk desk;

  @Option(names = "--by", paramLabel = "PARTY", description = "Given by this state or body.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--to", paramLabel = "PARTY", description = "Given to this state or body.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--overdue",
      description = {
        "Only those that were due before today, or before --until, and of which nobody said that"
            + " they are settled."
      })
  private boolean overdue;

  @Mixin private DayOptions days = new DayOptions();

  @Mixin private ListOptions list = new ListOptions();

  @Mixin private RecordOption record = new RecordOption();

  public CommitmentsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    int limit = list.limit();
    var asked = days.days();
    try (Database database = record.open(desk)) {
      SideNaming naming = new SideNaming(desk.terminal(), database);
      if (!naming.check(by) || !naming.check(to)) {
        return ExitCode.DATA;
      }
      return LISTED.print(
          desk.terminal(),
          database,
          new ListQuery(
              FindingType.COMMITMENT,
              naming.optional(by),
              naming.optional(to),
              asked,
              overdue ? Optional.of(asked.until().orElseGet(DayOptions::today)) : Optional.empty(),
              limit),
          list);
    }
  }
}
