package org.chancery.desk.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print what makes your shell complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(chancery completion bash)",
      "  chancery completion zsh > ~/.chancery-completion  # and source it from ~/.zshrc"
    })
public final class CompletionCommand implements Callable<Integer> {

  /** One script serves both: under zsh it loads bash's completion itself. */
  enum Shell {
    BASH,
    ZSH
  }

  private final Desk desk;

  @Parameters(paramLabel = "bash|zsh", description = "Your shell.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  public CompletionCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("chancery", spec.root().commandLine());
    String header =
        switch (shell) {
          case BASH -> "";
          case ZSH -> "autoload -U +X compinit && compinit\n";
        };
    desk.terminal().out().write((header + script).getBytes(StandardCharsets.UTF_8));
    desk.terminal().out().flush();
    return ExitCode.OK;
  }
}
