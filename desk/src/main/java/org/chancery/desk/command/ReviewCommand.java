package org.chancery.desk.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.format.FindingText;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what a person decided. */
@Command(
    name = "review",
    description = "Accept, reject or correct a finding. What you decide survives another reading.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery review f3k9 accept",
      "  chancery review f3k9 reject --note 'the paper quotes itself'",
      "  chancery review f3k9 correct kind=call date=2025-01-20",
      "  chancery review f3k9 correct status=fulfilled --note 'see state-00017'",
      "",
      "Fields are those of the finding in JSON; of commitments and requests, status is what became",
      "of it: open, repeated, fulfilled, broken, withdrawn or lapsed. Parties go by their names,",
      "several of them with semicolons between; an empty value takes the old one away."
    })
public final class ReviewCommand implements Callable<Integer> {

  enum Choice {
    ACCEPT,
    REJECT,
    CORRECT
  }

  private final Desk desk;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the finding, or how it begins.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "DECISION", description = "accept, reject or correct.")
  private Choice choice = Choice.ACCEPT;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "FIELD=VALUE",
      description = "What is to be corrected.")
  private List<String> fields = List.of();

  @Option(names = "--note", paramLabel = "WORDS", description = "Why, in your words.")
  private Optional<String> note = Optional.empty();

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "Who decides; the name of your account unless told.")
  private Optional<String> person = Optional.empty();

  @Mixin private RecordOption record = new RecordOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  public ReviewCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Decision decision = decision();
    Terminal terminal = desk.terminal();
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      Optional<FindingId> finding = new FindingNaming(terminal, open).named(id);
      if (finding.isEmpty()) {
        return ExitCode.DATA;
      }
      FoundFinding reviewed = open.review(finding.get(), decision, note, who());
      ListOptions.write(
          terminal,
          ListOptions.bytes(
              new FindingText(terminal.style(), terminal.width())
                  .of(reviewed, open.queries().revisions(reviewed.id()))));
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private String who() {
    return person
        .filter(name -> !name.isBlank())
        .orElseGet(() -> account(desk.terminal().environment()));
  }

  /** Whose account the program runs under. */
  static String account(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("USER"))
        .or(() -> Optional.ofNullable(environment.get("LOGNAME")))
        .or(() -> Optional.ofNullable(System.getProperty("user.name")))
        .filter(name -> !name.isBlank())
        .orElse("somebody");
  }

  private Decision decision() {
    if (choice != Choice.CORRECT && !fields.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "fields go with correct, not " + choice.name().toLowerCase(Locale.ROOT));
    }
    return switch (choice) {
      case ACCEPT -> new Decision.Accepted();
      case REJECT -> new Decision.Rejected();
      case CORRECT -> new Decision.Corrected(correction());
    };
  }

  private Correction correction() {
    Map<String, String> corrected = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(spec.commandLine(), "no FIELD=VALUE: " + field);
      }
      corrected.put(field.substring(0, equals), field.substring(equals + 1));
    }
    if (corrected.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "correct what? For instance kind=call");
    }
    return new Correction(corrected);
  }
}
