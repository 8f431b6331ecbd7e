package org.chancery.desk.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much is done at once. */
final class ThreadOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many documents to read at once; by default one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  int checked() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads: at least 1, not " + threads);
    }
    return threads;
  }
}
