package org.chancery.desk.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.desk.format.FailureList;
import org.chancery.record.OpenRecord;
import org.chancery.record.query.OpenFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what could not be read. */
@Command(
    name = "failures",
    description = "Tell what could not be read and why, the last first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery failures --limit 5",
      "  chancery failures --format csv > failures.csv",
      "",
      "chancery add --retry takes it again. What is read then, or gone from its input, is listed"
          + " no",
      "longer."
    })
public final class FailuresCommand implements Callable<Integer> {

  private final Desk desk;

  @Mixin private RecordOption record = new RecordOption();

  @Mixin private ListOptions options = new ListOptions();

  public FailuresCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      List<OpenFailure> failures = open.queries().failures(options.limit());
      FailureList list = new FailureList(failures, open.queries().countFailures());
      options.print(desk.terminal(), list::text, list::json, list::csv);
      return ExitCode.OK;
    }
  }
}
