package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.treebank.ConlluFile;
import org.chancery.desk.treebank.GivenSentence;
import org.chancery.intake.Defaults;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Problem;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the syntax of documents, or fills in that of given words. */
@Command(
    name = "parse",
    description = "Print the syntax of texts as CoNLL-U: words, lemmas, dependencies, names.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery parse report.txt",
      "  chancery parse corpus.jsonl.gz > corpus.conllu",
      "  chancery parse --conllu gold.conllu.gz > parsed.conllu",
      "",
      "With --conllu, sentences and words are those of the file: LEMMA, UPOS, XPOS, HEAD, DEPREL",
      "and Entity in MISC are the parser's, FEATS and DEPS are emptied, empty nodes left out, and",
      "all else is kept. A sentence with a line that is no CoNLL-U is told with its place and left",
      "out."
    })
public final class ParseCommand implements Callable<Integer> {

  /** Enough for full batches of every length, and soon done. */
  private static final int SENTENCES_AT_ONCE = 400;

  private final Desk desk;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = {
        "What read takes: files, folders, https addresses, or - for standard input; with --conllu,"
            + " CoNLL-U files (*.gz too) or -."
      })
  private List<String> inputs = List.of();

  @Option(
      names = "--conllu",
      description = "Take the sentences and words of CoNLL-U files, and fill in their columns.")
  private boolean conllu;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many documents or batches to parse at once; one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Problems problems = new Problems();
  private Optional<Parser> parser = Optional.empty();
  private int parsed;

  public ParseCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads: at least 1, not " + threads);
    }
    try {
      if (conllu) {
        fillAll();
      } else {
        parseDocuments();
      }
    } finally {
      desk.terminal().out().flush();
    }
    return problems.exitCode(parsed);
  }

  /** Made for the first words that there are: a run without any loads nothing. */
  private Parser parser() {
    if (parser.isEmpty()) {
      parser = Optional.of(desk.parsers().get());
    }
    return parser.get();
  }

  private void parseDocuments() throws IOException {
    try (Intake intake = new Intake(inputs, Defaults.NONE, desk.terminal().in())) {
      InOrder.<String>ofDocuments(
              threads,
              () -> {
                Parser made = parser();
                return document -> Conllu.write(made.parse(Text.of(document)));
              })
          .read(intake, this::take);
    }
  }

  private void take(Outcome<String> outcome) throws IOException {
    switch (outcome) {
      case Outcome.Done<String>(String lines) -> {
        OutputStream out = desk.terminal().out();
        out.write(lines.getBytes(StandardCharsets.UTF_8));
        parsed++;
      }
      case Outcome.Failed<String>(Problem problem) -> {
        desk.terminal().say(problem.toString());
        problems.add(problem);
      }
    }
  }

  private void fillAll() throws IOException {
    try (Ordered<Outcome<String>> outcomes = new Ordered<>(threads, this::take)) {
      for (String input : inputs) {
        try (ConlluFile file = ConlluFile.open(input, desk.terminal().in())) {
          fill(file, outcomes);
        }
      }
      outcomes.finish();
    }
  }

  private void fill(ConlluFile file, Ordered<Outcome<String>> outcomes) throws IOException {
    List<GivenSentence> batch = new ArrayList<>();
    while (file.hasNext()) {
      switch (file.next()) {
        case ConlluFile.Item.Given(GivenSentence sentence) -> batch.add(sentence);
        case ConlluFile.Item.Refused(Problem problem) ->
            outcomes.addDone(new Outcome.Failed<>(problem));
      }
      if (batch.size() == SENTENCES_AT_ONCE || (!batch.isEmpty() && !file.hasNext())) {
        List<GivenSentence> full = List.copyOf(batch);
        Parser made = parser();
        outcomes.add(() -> new Outcome.Done<>(filled(full, made)));
        batch.clear();
      }
    }
  }

  private static String filled(List<GivenSentence> given, Parser parser) {
    List<Sentence> parsed = parser.parseWords(given.stream().map(GivenSentence::words).toList());
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < given.size(); i++) {
      lines.append(given.get(i).filled(parsed.get(i)));
    }
    return lines.toString();
  }
}
