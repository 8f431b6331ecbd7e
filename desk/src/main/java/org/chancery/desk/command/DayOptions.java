package org.chancery.desk.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.chancery.record.query.Days;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Of which days a command tells. */
final class DayOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "From this day on, such as 2025-01-22.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Up to this day.")
  private Optional<LocalDate> until = Optional.empty();

  Days days() {
    try {
      return new Days(since, until);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
