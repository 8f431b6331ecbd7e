package org.chancery.desk.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.explain.Explanation;
import org.chancery.intake.Intake;
import org.chancery.intake.ReadingFile;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why one finding was found. */
@Command(
    name = "explain",
    description = "Tell why a finding was found: the parse, the rule, the words of each role.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery explain f12 report.txt --published 2025-01-22",
      "  chancery explain f3 reports.jsonl --document 2025-0117",
      "  chancery explain f3 reading.json",
      "",
      "A reading in JSON must hold its text (read --with-text). Documents are read again: the same",
      "bytes give the same reading."
    })
public final class ExplainCommand implements Callable<Integer> {

  private final Desk desk;

  @Parameters(index = "0", paramLabel = "FINDING", description = "Id of a finding, such as f12.")
  private String finding = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The document, JSON lines with it, its reading in JSON, or - for input.")
  private String file = "";

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Which document, where the file holds several.")
  private Optional<String> document = Optional.empty();

  @Mixin private DocumentOptions options = new DocumentOptions();

  public ExplainCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    return switch (received()) {
      case Received.Refused refused -> {
        terminal.say(refused.problem().toString());
        Problems problems = new Problems();
        problems.add(refused.problem());
        yield problems.exitCode(0);
      }
      case Received.Arrived(Document read, _, String place, _) -> {
        Reading reading = options.engine(desk).get().read(read);
        Optional<Finding> found = Explanation.find(reading, finding);
        if (found.isEmpty()) {
          terminal.say(place + ": no finding " + finding + " " + range(reading));
          yield ExitCode.DATA;
        }
        String explanation = new Explanation(desk.rules()).of(reading, found.get());
        terminal.out().write(explanation.getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
        yield ExitCode.OK;
      }
    };
  }

  private Received received() throws IOException {
    if (file.endsWith(".json") && Files.isRegularFile(Path.of(file))) {
      return ReadingFile.read(Path.of(file));
    }
    try (Intake intake = new Intake(List.of(file), options.settings(), desk.terminal().in())) {
      while (intake.hasNext()) {
        Received received = intake.next();
        boolean wanted =
            switch (received) {
              case Received.Refused _ -> document.isEmpty();
              case Received.Arrived arrived ->
                  document.isEmpty() || document.get().equals(arrived.document().id());
            };
        if (wanted) {
          return received;
        }
      }
    }
    return Received.Refused.noInput(file, "no document " + document.orElse(""));
  }

  private static String range(Reading reading) {
    List<String> ids = reading.findings().stream().map(f -> f.basis().id()).toList();
    return ids.isEmpty()
        ? "(nothing was found in it)"
        : "(there are " + ids.getFirst() + " to " + ids.getLast() + ")";
  }
}
