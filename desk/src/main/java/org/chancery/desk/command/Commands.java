package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "  chancery evaluate gold/ --detail",
      "  chancery parse report.txt"
    })
public final class Commands implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Commands() {}

  /** All commands, in the order in which help shows them. */
  private static final Map<String, Function<Desk, Callable<Integer>>> COMMANDS =
      new LinkedHashMap<>();

  static {
    COMMANDS.put("read", ReadCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("evaluate", EvaluateCommand::new);
    COMMANDS.put("parse", ParseCommand::new);
    COMMANDS.put("add", AddCommand::new);
    COMMANDS.put("watch", WatchCommand::new);
    COMMANDS.put("failures", FailuresCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("review", ReviewCommand::new);
    COMMANDS.put("log", LogCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("reread", RereadCommand::new);
    COMMANDS.put("relation", RelationCommand::new);
    COMMANDS.put("brief", BriefCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("agenda", AgendaCommand::new);
    COMMANDS.put("commitments", CommitmentsCommand::new);
    COMMANDS.put("silences", SilencesCommand::new);
    COMMANDS.put("firsts", FirstsCommand::new);
    COMMANDS.put("party", PartyCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("mcp", McpCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
  }

  /** Runs one command and gives its exit code. */
  public static int execute(Desk desk, String... arguments) {
    // Setting up a command takes a noticeable part of the time to the first reading, so those that
    // are not asked for are left out, except where they are listed.
    boolean listed =
        arguments.length == 0
            || !COMMANDS.containsKey(arguments[0])
            || arguments[0].equals("completion");
    Set<String> names = listed ? COMMANDS.keySet() : Set.of(arguments[0]);
    return of(desk, names).execute(arguments);
  }

  /** The command line of a desk, with all commands. */
  public static CommandLine of(Desk desk) {
    return of(desk, COMMANDS.keySet());
  }

  private static CommandLine of(Desk desk, Set<String> names) {
    Terminal terminal = desk.terminal();
    CommandLine line = new CommandLine(new Commands());
    COMMANDS.forEach((name, command) -> {
      if (names.contains(name)) {
        CommandLine sub = new CommandLine(command.apply(desk));
        sub.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        line.addSubcommand(sub);
      }
    });
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
