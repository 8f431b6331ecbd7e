package org.chancery.desk.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.mcp.McpServer;
import org.chancery.record.OpenRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the record to an assistant. */
@Command(
    name = "mcp",
    description = {
      "Serve the record to an assistant, by the Model Context Protocol on standard input and"
          + " output, until the input ends. Nothing is written to the record."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  chancery mcp --db chancery.db"})
public final class McpCommand implements Callable<Integer> {

  private final Desk desk;

  @Mixin private RecordOption record = new RecordOption();

  public McpCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      new McpServer(
              Questions.to(open, InstantSource.system()),
              Commands.version(),
              terminal.in(),
              terminal.out())
          .run();
      return ExitCode.OK;
    }
  }
}
