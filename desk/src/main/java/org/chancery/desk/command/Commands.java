package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chancery.desk.format.Style;
import org.chancery.reading.ReadingException;
import org.chancery.reading.party.GazetteerException;
import org.chancery.reading.syntax.ParserException;
import org.chancery.record.store.RecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: all commands, and what happens when one fails. */
@Command(
    name = "chancery",
    description = "Reads diplomatic reporting into a record that anyone can check.",
    subcommands = HelpCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery read report.txt --published 2025-01-22",
      "  chancery read reports/ --format jsonl > readings.jsonl",
      "  chancery explain f12 report.txt",
      "  chancery evaluate gold/ --detail"
    })
public final class Commands implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Commands() {}

  /** The command line of a desk. */
  public static CommandLine of(Desk desk) {
    Terminal terminal = desk.terminal();
    CommandLine line = new CommandLine(new Commands());
    for (Object command :
        new Object[] {
          new ReadCommand(desk),
          new ExplainCommand(desk),
          new EvaluateCommand(desk),
          new AddCommand(desk),
          new SearchCommand(desk),
          new ShowCommand(desk),
          new ReviewCommand(desk),
          new LogCommand(desk),
          new VerifyCommand(desk),
          new RereadCommand(desk),
          new RelationCommand(desk),
          new BriefCommand(desk),
          new CompareCommand(desk),
          new AgendaCommand(desk),
          new CommitmentsCommand(desk),
          new SilencesCommand(desk),
          new FirstsCommand(desk),
          new PartyCommand(desk),
          new ExportCommand(desk),
          new CompletionCommand(desk)
        }) {
      CommandLine sub = new CommandLine(command);
      sub.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
      line.addSubcommand(sub);
    }
    Help.Ansi ansi = terminal.style() == Style.COLOURED ? Help.Ansi.ON : Help.Ansi.OFF;
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(
            new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true))
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setParameterExceptionHandler((e, _) -> usage(terminal, e))
        .setExecutionExceptionHandler((e, _, _) -> failed(terminal, e));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static int usage(Terminal terminal, ParameterException e) {
    terminal.say(String.valueOf(e.getMessage()));
    terminal
        .err()
        .println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    terminal.err().flush();
    return ExitCode.USAGE;
  }

  private static int failed(Terminal terminal, Exception e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof IOException) {
      if (message.contains("Broken pipe") || message.contains("pipe is being closed")) {
        return ExitCode.BROKEN_PIPE;
      }
      terminal.say(
          e instanceof java.nio.file.FileSystemException
              ? e.getClass().getSimpleName().replace("Exception", "") + ": " + message
              : message);
      return ExitCode.IO;
    }
    if (e instanceof GazetteerException) {
      terminal.say(message);
      return ExitCode.DATA;
    }
    if (e instanceof RecordException record) {
      terminal.say(message);
      return ExitCode.of(record.kind());
    }
    boolean expected = e instanceof ReadingException || e instanceof ParserException;
    terminal.say(expected ? message : "internal error: " + e);
    return ExitCode.INTERNAL;
  }

  /** The version of the program, as it stands in the log of a record. */
  static String version() {
    return Objects.requireNonNullElse(
        Commands.class.getPackage().getImplementationVersion(), "(unpackaged)");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"chancery " + version()};
    }
  }
}
