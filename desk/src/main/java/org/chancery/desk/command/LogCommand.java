package org.chancery.desk.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.chancery.desk.format.FindingText;
import org.chancery.record.OpenRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what was done to the record. */
@Command(
    name = "log",
    description = "Tell what was done to the record, the last first.",
    footerHeading = "%nExamples:%n",
    footer = {"  chancery log --limit 5"})
public final class LogCommand implements Callable<Integer> {

  private static final int USUAL = 20;

  private final Desk desk;

  @Mixin private RecordOption record = new RecordOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many entries; 20 unless told.")
  private int limit = USUAL;

  public LogCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      ListOptions.write(
          terminal,
          ListOptions.bytes(
              new FindingText(terminal.style(), terminal.width())
                  .of(open.queries().log(Math.max(1, limit), 0))));
      return ExitCode.OK;
    }
  }
}
