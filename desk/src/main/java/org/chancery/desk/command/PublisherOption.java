package org.chancery.desk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.intake.publisher.Publishers;
import org.chancery.intake.received.Received;
import org.chancery.record.kept.Provenance;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who publishes documents, so far as the register or the user knows. */
final class PublisherOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--publishers",
      paramLabel = "FILE",
      description = {
        "Publishers of your own, known besides the register that ships: a line for each with hosts,"
            + " name, kind (government, agency, newspaper, international body), state and licence,"
            + " parted by tabs."
      })
  private Optional<Path> file = Optional.empty();

  /** What tells where a document comes from; the register is read when it is first asked. */
  Function<Received.Arrived, Provenance> provenance() throws IOException {
    Publishers register = register();
    return arrived -> Provenance.of(arrived.document(), arrived.origin(), register);
  }

  private Publishers register() throws IOException {
    Publishers standard = Publishers.standard();
    try {
      return file.isPresent() ? standard.and(file.get()) : standard;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--publishers: " + String.valueOf(e.getMessage()), e);
    }
  }
}
