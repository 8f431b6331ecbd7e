package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.chancery.desk.evaluate.Evaluation;
import org.chancery.desk.evaluate.EvaluationJson;
import org.chancery.desk.evaluate.EvaluationPage;
import org.chancery.desk.evaluate.EvaluationTable;
import org.chancery.desk.evaluate.FindingType;
import org.chancery.desk.evaluate.Gold;
import org.chancery.desk.evaluate.GoldException;
import org.chancery.desk.evaluate.Scorer;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Problem;
import org.chancery.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Scores the reader against gold. */
@Command(
    name = "evaluate",
    description = "Read the texts of a gold set and print precision, recall and F1 by type.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery evaluate gold/",
      "  chancery evaluate gold/ --only statements --detail",
      "  chancery evaluate gold/ --format html > gold.html",
      "",
      "A gold set is a folder with texts.jsonl and, for each annotated text, findings/ID.json."
    })
public final class EvaluateCommand implements Callable<Integer> {

  enum Format {
    TABLE,
    JSON,
    HTML
  }

  private final Desk desk;

  @Parameters(paramLabel = "GOLD_DIR", description = "The folder with the gold set.")
  private Path folder = Path.of("");

  @Mixin private DocumentOptions options = new DocumentOptions();

  @Option(names = "--detail", description = "List what was missed and what is spurious.")
  private boolean detail;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (the default), json, or html: one page, each text beside its findings.")
  private Format format = Format.TABLE;

  @Option(
      names = "--only",
      paramLabel = "TYPE",
      split = ",",
      converter = ToType.class,
      description = "Score these types alone, for instance statements,requests.")
  private List<FindingType> only = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "How many texts to read at once.")
  private int threads = Runtime.getRuntime().availableProcessors();

  public EvaluateCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    Gold gold;
    try {
      gold = Gold.read(folder);
    } catch (GoldException e) {
      terminal.say(String.valueOf(e.getMessage()));
      return ExitCode.NO_INPUT;
    }
    Problems problems = new Problems();
    Map<String, Reading> readings = new HashMap<>();
    try (Intake intake =
            new Intake(List.of(gold.texts().toString()), options.settings(), terminal.in());
        Progress progress = new Progress(terminal, terminal.errIsTerminal())) {
      Supplier<Engine> engine = options.engine(desk);
      InOrder.<Reading>ofDocuments(Math.max(1, threads), () -> engine.get()::read)
          .read(
              intake,
              outcome -> {
                switch (outcome) {
                  case Outcome.Done<Reading>(Reading reading) ->
                      readings.put(reading.text().document().id(), reading);
                  case Outcome.Failed<Reading>(Problem problem) -> {
                    progress.clear();
                    terminal.say(problem.toString());
                    problems.add(problem);
                  }
                }
                progress.step();
              });
    }
    Set<FindingType> types =
        only.isEmpty() ? EnumSet.allOf(FindingType.class) : EnumSet.copyOf(only);
    write(new Scorer(types).score(gold, readings));
    return problems.exitCode(readings.size());
  }

  private void write(Evaluation evaluation) throws IOException {
    OutputStream out = desk.terminal().out();
    switch (format) {
      case TABLE -> out.write(bytes(new EvaluationTable(detail).of(evaluation)));
      case JSON -> {
        new EvaluationJson(detail).write(evaluation, out);
        out.write('\n');
      }
      case HTML -> out.write(bytes(new EvaluationPage().of(evaluation)));
    }
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static final class ToType implements ITypeConverter<FindingType> {
    @Override
    public FindingType convert(String value) {
      String key = value.strip().toLowerCase(Locale.ROOT);
      return FindingType.of(key)
          .or(() -> FindingType.of(key + "s"))
          .orElseThrow(() ->
              new TypeConversionException(
                  "no finding type: \""
                      + value
                      + "\" (expected one of "
                      + String.join(", ", keys())
                      + ")"));
    }

    private static List<String> keys() {
      return java.util.Arrays.stream(FindingType.values()).map(FindingType::key).toList();
    }
  }
}
