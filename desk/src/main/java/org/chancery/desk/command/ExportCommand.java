package org.chancery.desk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chancery.record.export.Export;
import org.chancery.record.export.ExportException;
import org.chancery.record.export.ExportFormat;
import org.chancery.record.export.Selection;
import org.chancery.record.store.Database;
import org.chancery.record.view.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the record into files for other programs. */
@Command(
    name = "export",
    description = "Write the record into files for pandas, R, DuckDB and other programs.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery export --format csv -o tables",
      "  chancery export --format parquet -o tables --since 2025-01-01",
      "  chancery export --format polecat -o japan --party JPN",
      "",
      "Files come into the folder when all are whole; files of other names stay."
    })
public final class ExportCommand implements Callable<Integer> {

  private final Desk desk;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = {
        "jsonl (JSON lines with JSON Schemas), parquet, csv (a Data Package), ftm (FollowTheMoney"
            + " entities) or polecat (tab-separated events and their evidence)."
      })
  private ExportFormat format = ExportFormat.JSONL;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "Where the files go; the folder is made if the one above it is there.")
  private Path folder = Path.of("");

  @Mixin private DayOptions days = new DayOptions();

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = {
        "Only findings in which this state, with all who act for it, or this party takes part."
      })
  private Optional<String> party = Optional.empty();

  @Option(names = "--force", description = "Replace files of the same names.")
  private boolean force;

  @Mixin private RecordOption record = new RecordOption();

  public ExportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    try (Database database = record.open(desk)) {
      Selection selection = new Selection(days.days(), parties(database));
      Map<String, Long> written =
          new Export(format, selection, force, ParquetDriver::load).write(database, folder);
      written.forEach((name, rows) ->
          terminal.say(folder.resolve(name) + (rows > 0 ? ": " + rows + " rows" : "")));
      return ExitCode.OK;
    } catch (ExportException e) {
      terminal.say(String.valueOf(e.getMessage()));
      return switch (e.kind()) {
        case NO_FOLDER -> ExitCode.NO_INPUT;
        case OCCUPIED, BUSY, FULL, UNWRITABLE -> ExitCode.IO;
        case LIBRARY -> ExitCode.INTERNAL;
      };
    }
  }

  /** How the record writes the party, whatever else it may be called, and as it was given. */
  private Set<String> parties(Database database) {
    Set<String> parties = new LinkedHashSet<>(party.stream().toList());
    if (party.isPresent()) {
      Optional<Side> side = new SideNaming(desk.terminal(), database).optional(party);
      side.ifPresent(known -> parties.addAll(known.keys()));
    }
    return parties;
  }
}
