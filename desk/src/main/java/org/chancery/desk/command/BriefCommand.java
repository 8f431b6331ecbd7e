package org.chancery.desk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.format.RelationPage;
import org.chancery.record.store.Database;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Relations;
import org.chancery.record.view.SideFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the relation of two sides as a page. */
@Command(
    name = "brief",
    description = {
      "Write the relation of two states or bodies as one HTML page with pictures, which needs"
          + " nothing else and which someone without Chancery can open."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery brief JPN-USA -o brief.html",
      "  chancery brief \"Japan-United States\" --since 2025-01-01 -o brief.html"
    })
public final class BriefCommand implements Callable<Integer> {

  private final Desk desk;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "A-B",
      description = "Two states by any names or ISO 3166 codes, with a hyphen between.")
  private String pair = "";

  @Mixin private DayOptions days = new DayOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the page; to standard output unless told.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many entries of each list; 200 unless told.")
  private int limit = 200;

  @Mixin private RecordOption record = new RecordOption();

  public BriefCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit: at least 1, not " + limit);
    }
    Terminal terminal = desk.terminal();
    try (Database database = record.open(desk)) {
      Optional<SideFinder.Pair> sides = new SideNaming(terminal, database).pair(pair);
      if (sides.isEmpty()) {
        return ExitCode.DATA;
      }
      if (sides.get().one().equals(sides.get().other())) {
        throw new ParameterException(
            spec.commandLine(), sides.get().one().name() + " has no relation with itself");
      }
      Relation relation =
          new Relations(database)
              .of(sides.get().one(), sides.get().other(), days.days(), DayOptions.today(), limit);
      if (relation.isEmpty()) {
        terminal.say(database.address() + ": nothing passes between the two in these days");
      }
      byte[] page = ListOptions.bytes(RelationPage.of(relation));
      if (output.isPresent()) {
        Files.write(output.get(), page);
      } else {
        ListOptions.write(terminal, page);
      }
      return ExitCode.OK;
    }
  }
}
