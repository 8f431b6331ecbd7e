package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.desk.explain.Explanation;
import org.chancery.desk.format.Brief;
import org.chancery.desk.format.Style;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Problem;
import org.chancery.reading.Reading;
import org.chancery.record.form.JsonOutput;
import org.chancery.record.form.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents. */
@Command(
    name = "read",
    description = "Read reports and tell who met whom, who said, promised and asked what.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery read report.txt --published 2025-01-22",
      "  chancery read reports/ --out readings/",
      "  chancery read corpus.jsonl.gz --format jsonl > readings.jsonl",
      "  curl -s https://example.org/a.txt | chancery read - --format json",
      "",
      "A text file may open with lines \"Title: …\", \"Published: 2025-01-22\" and",
      "\"Source: …\", closed by an empty line. JSON lines have \"text\" and, where known,",
      "\"id\", \"title\", \"source\" and \"published\".",
      "",
      "Exit codes: 0 all read, 64 wrong usage, 65 some input could not be read (the",
      "rest was), 66 no such input, 70 the reader failed, 74 a file could not be",
      "read or written."
    })
public final class ReadCommand implements Callable<Integer> {

  enum Format {
    BRIEF,
    JSON,
    JSONL
  }

  private final Desk desk;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = {
        "Files, folders, https addresses, or - for standard input: plain text, Markdown, web pages,"
            + " PDF, e-mail, mailboxes, feeds, web archives, JSON lines, and ZIP, tar and gzip of"
            + " them."
      })
  private List<String> inputs = List.of();

  @Mixin private DocumentOptions options = new DocumentOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "brief (for people; the default), json (an object for one document, an array for"
            + " anything that can hold several documents) or jsonl (one object a line)."
      })
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Write a file for each document into this folder, as JSON unless --format says otherwise,"
            + " and what could not be read into failures.jsonl."
      })
  private Optional<Path> out = Optional.empty();

  @Option(names = "--with-text", description = "Give the text itself, too.")
  private boolean withText;

  @Option(
      names = "--explain",
      description = "Under each brief tell for each finding its parse, its rule and its roles.")
  private boolean explain;

  @Mixin private ThreadOption threads = new ThreadOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  public ReadCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = format.orElse(out.isPresent() ? Format.JSON : Format.BRIEF);
    checkUsage(chosen);
    Optional<Integer> refused = options.refuseMissingGazetteer(desk.terminal());
    if (refused.isPresent()) {
      return refused.get();
    }
    if (out.isPresent()) {
      Files.createDirectories(out.get());
    }
    try (Intake intake = new Intake(inputs, options.settings(), desk.terminal().in())) {
      boolean several = intake.mayHoldSeveral();
      try (Output output = output(chosen, several)) {
        return run(intake, output, several);
      }
    } finally {
      desk.terminal().out().flush();
    }
  }

  private void checkUsage(Format chosen) {
    threads.checked();
    if (explain && chosen != Format.BRIEF) {
      throw new ParameterException(spec.commandLine(), "--explain goes with --format brief");
    }
  }

  private int run(Intake intake, Output output, boolean several) throws IOException {
    Terminal terminal = desk.terminal();
    Problems problems = new Problems();
    int[] read = {0};
    boolean quietOutput = out.isPresent() || !terminal.outIsTerminal();
    try (Progress progress =
        new Progress(terminal, several && terminal.errIsTerminal() && quietOutput)) {
      Supplier<Engine> engine = options.engine(desk);
      InOrder.<Reading>ofDocuments(threads.checked(), () -> engine.get()::read)
          .read(
              intake,
              outcome -> {
                switch (outcome) {
                  case Outcome.Done<Reading>(Reading reading) -> {
                    output.write(reading);
                    read[0]++;
                  }
                  case Outcome.Failed<Reading>(Problem problem) -> {
                    progress.clear();
                    terminal.say(problem.toString());
                    problems.add(problem);
                  }
                }
                progress.step();
              });
    }
    if (!problems.isEmpty() && out.isPresent()) {
      writeFailures(problems, out.get().resolve("failures.jsonl"));
    }
    int failed = problems.all().size();
    if (failed > 0 && failed + read[0] > 1) {
      terminal.say(failed + " of " + (failed + read[0]) + " inputs could not be read");
    }
    return problems.exitCode(read[0]);
  }

  private static void writeFailures(Problems problems, Path file) throws IOException {
    try (OutputStream to = Files.newOutputStream(file)) {
      for (Problem problem : problems.all()) {
        try (var json = JsonOutput.generator(to, false)) {
          json.writeStartObject();
          json.writeStringProperty("kind", ReadingJson.spelled(problem.kind()));
          json.writeStringProperty("place", problem.place());
          json.writeStringProperty("message", problem.message());
          json.writeEndObject();
        }
        to.write('\n');
      }
    }
  }

  private Output output(Format chosen, boolean several) {
    OutputStream stream = desk.terminal().out();
    if (out.isPresent()) {
      return switch (chosen) {
        case BRIEF ->
            Output.folder(
                out.get(),
                ".txt",
                reading -> text(Style.PLAIN).apply(reading).getBytes(StandardCharsets.UTF_8));
        case JSON ->
            Output.folder(
                out.get(), ".json", new ReadingJson(ReadingJson.Form.INDENTED, withText)::bytes);
        case JSONL ->
            Output.folder(
                out.get(), ".json", new ReadingJson(ReadingJson.Form.LINE, withText)::bytes);
      };
    }
    return switch (chosen) {
      case BRIEF -> Output.texts(stream, text(desk.terminal().style()));
      case JSON -> several ? Output.array(stream, withText) : Output.object(stream, withText);
      case JSONL -> Output.lines(stream, withText);
    };
  }

  private Function<Reading, String> text(Style style) {
    Brief brief = new Brief(style, desk.terminal().width(), withText);
    if (!explain) {
      return brief::of;
    }
    Explanation explanation = new Explanation(desk.rules());
    return reading -> {
      StringBuilder text = new StringBuilder(brief.of(reading));
      reading.findings().forEach(f -> text.append('\n').append(explanation.of(reading, f)));
      return text.toString();
    };
  }
}
