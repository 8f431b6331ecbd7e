package org.chancery.desk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Received;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Failure;
import org.chancery.record.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and keeps them in the record. */
@Command(
    name = "add",
    description = "Read reports and keep them, with what they say, in the record.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery add reports/",
      "  chancery add corpus.jsonl.gz --db desk.db",
      "  chancery add --retry",
      "",
      "What the record holds already is passed over, so that an addition that was stopped goes on",
      "where it was when it is started again. A document that changed gets another version.",
      "What cannot be read is kept with its reason: see failures."
    })
public final class AddCommand implements Callable<Integer> {

  private final Desk desk;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files, folders, https addresses, or - for standard input, as for read.")
  private List<String> inputs = List.of();

  @Option(
      names = "--retry",
      description =
          "Take all inputs again of which something could not be read, as failures tells.")
  private boolean retry;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private RecordOption record = new RecordOption();

  @Mixin private DocumentOptions options = new DocumentOptions();

  @Option(
      names = "--list",
      description = "Name each document on a line of its own, as soon as it is safe in the record.")
  private boolean list;

  @Mixin private PublisherOption publishers = new PublisherOption();

  @Mixin private ThreadOption threads = new ThreadOption();

  public AddCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    int atOnce = threads.checked();
    if (retry != inputs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), retry ? "--retry goes without INPUT" : "missing INPUT, or --retry");
    }
    Optional<Integer> refused = options.refuseMissingGazetteer(desk.terminal());
    if (refused.isPresent()) {
      return refused.get();
    }
    try (OpenRecord open =
        retry
            ? OpenRecord.existing(record.address(desk))
            : OpenRecord.orNew(record.address(desk))) {
      return add(open, retry ? failedInputs(open) : inputs, atOnce);
    }
  }

  private int add(OpenRecord open, List<String> named, int atOnce) throws IOException {
    try (Intake intake = new Intake(named, options.settings(), desk.terminal().in())) {
      boolean several = intake.mayHoldSeveral();
      Additions additions = new Additions(desk.terminal(), list);
      try (Writer writer = open.writer("add", Commands.version(), additions::kept)) {
        Supplier<Engine> engine = options.engine(desk);
        new Readings(desk.terminal(), several, input -> Optional.of(absolute(input)))
            .keep(
                atOnce,
                engine,
                publishers.provenance(),
                unknown(intake, writer, additions),
                writer,
                additions);
        writer.took(named.stream().map(AddCommand::absolute).toList());
      } finally {
        additions.summarise(open.address());
      }
      return additions.exitCode();
    }
  }

  /** What came by standard input, or was sent to a desk, is gone. */
  private static List<String> failedInputs(OpenRecord open) {
    return open.queries().failedInputs().stream()
        .filter(input -> !input.equals(Intake.STANDARD_INPUT) && !input.startsWith(Failure.SENT))
        .toList();
  }

  /** An input as it can be named from anywhere. */
  private static String absolute(String input) {
    return Intake.isFile(input) ? Path.of(input).toAbsolutePath().normalize().toString() : input;
  }

  /** Only what the record does not hold. */
  private static Iterator<Received> unknown(Intake intake, Writer writer, Additions additions) {
    return new Iterator<>() {
      private Optional<Received> next = Optional.empty();

      @Override
      public boolean hasNext() {
        while (next.isEmpty() && intake.hasNext()) {
          Received received = intake.next();
          if (received instanceof Received.Arrived arrived && writer.holds(arrived.document())) {
            additions.unchanged();
          } else {
            next = Optional.of(received);
          }
        }
        return next.isPresent();
      }

      @Override
      public Received next() {
        if (!hasNext()) {
          throw new java.util.NoSuchElementException("no more documents");
        }
        Received received = next.orElseThrow();
        next = Optional.empty();
        return received;
      }
    };
  }
}
