package org.chancery.desk.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.record.OpenRecord;
import org.chancery.record.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds every quotation again. */
@Command(
    name = "verify",
    description = "Find every quotation of the record again at its place in its kept text.",
    footerHeading = "%nExamples:%n",
    footer = {"  chancery verify", "", "Exit codes: 0 all are there, 65 some are not."})
public final class VerifyCommand implements Callable<Integer> {

  private final Desk desk;

  @Mixin private RecordOption record = new RecordOption();

  public VerifyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      StringBuilder faults = new StringBuilder();
      Verification.Result result = open.verify(fault -> faults.append(fault).append('\n'));
      ListOptions.write(
          terminal,
          ListOptions.bytes(
              faults
                  + String.format(
                      Locale.ROOT,
                      "%s: %,d quotations in %,d texts, %,d not as they should be\n",
                      open.address(),
                      result.quotations(),
                      result.texts(),
                      result.faults())));
      return result.faults() == 0 ? ExitCode.OK : ExitCode.DATA;
    }
  }
}
