package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.desk.command.Commands;
import org.chancery.desk.command.Desk;
import org.chancery.desk.command.Terminal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the documents say is so. */
class DocumentationTest {

  private static final Pattern COMMAND = Pattern.compile("^\\./chancery (.*)$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("-Dtest=([\\w,]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern SOURCE =
      Pattern.compile("^\\| `([a-z-]+/[^`]+)` \\|", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)[ `]");

  @Test
  void everyOptionIsDocumented() throws IOException {
    String readme = readme();
    assertThat(commandLine().getSubcommands().values())
        .flatExtracting(command -> command.getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .allSatisfy(name -> assertThat(readme).containsPattern("`" + name + "[ `]"));
  }

  @Test
  void everyDocumentedOptionOfReadExists() throws IOException {
    List<String> options =
        commandLine().getSubcommands().get("read").getCommandSpec().options().stream()
            .map(OptionSpec::longestName)
            .toList();
    String section = readme().split("\\| option of `read`")[1].split("\n\n")[0];

    assertThat(OPTION.matcher(section).results().map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .isSubsetOf(options);
  }

  @Test
  void everyCommandIsDocumented() throws IOException {
    String readme = readme();
    assertThat(commandLine().getSubcommands().keySet())
        .filteredOn(name -> !name.equals("help"))
        .allSatisfy(name -> assertThat(readme).contains("./chancery " + name));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandInADocumentIsUnderstood() throws IOException {
    return commands()
        .map(command ->
            DynamicTest.dynamicTest(
                command, () -> assertThat(problem(arguments(command))).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandOnAnExampleRuns() throws IOException {
    return commands()
        .filter(command -> command.contains(" examples/"))
        .map(command ->
            DynamicTest.dynamicTest(
                command, () -> assertThat(Examples.run(inCheckout(command)).exitCode()).isZero()));
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> sources;
    try (Stream<Path> files = Files.walk(Examples.ROOT)) {
      sources =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .toList();
    }
    assertThat(documents().flatMap(DocumentationTest::namedTests).distinct())
        .isNotEmpty()
        .isSubsetOf(sources);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path document : documentFiles()) {
      assertThat(LINK.matcher(Files.readString(document)).results())
          .allSatisfy(link ->
              assertThat(document.resolveSibling(link.group(1)))
                  .as("link in " + document)
                  .exists());
    }
  }

  @Test
  void everyFileOfARecipeExists() throws IOException {
    String recipes = Files.readString(Examples.ROOT.resolve("CONTRIBUTING.md"));
    assertThat(SOURCE.matcher(recipes).results().map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(path ->
            assertThat(
                    Examples.ROOT.resolve(
                        path.replace("/x.yaml", "/requests.yaml")
                            .replace("-x.yaml", "-requests.yaml")))
                .exists());
  }

  private static Stream<String> namedTests(String document) {
    Stream<String> run =
        TEST.matcher(document)
            .results()
            .flatMap((MatchResult found) -> Arrays.stream(found.group(1).split(",")));
    Stream<String> told =
        Pattern.compile("`(\\w+Test)`")
            .matcher(document)
            .results()
            .map((MatchResult found) -> found.group(1));
    return Stream.concat(run, told);
  }

  private static String readme() throws IOException {
    return Files.readString(Examples.ROOT.resolve("README.md"));
  }

  private static List<Path> documentFiles() throws IOException {
    try (Stream<Path> top = Files.list(Examples.ROOT);
        Stream<Path> below = Files.walk(Examples.ROOT.resolve("docs"))) {
      return Stream.concat(top, below)
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> documents() throws IOException {
    return documentFiles().stream().map(DocumentationTest::content);
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Command lines of the program in code blocks, without what a shell makes of them. */
  private static Stream<String> commands() throws IOException {
    return documents()
        .flatMap(document -> COMMAND.matcher(document).results())
        .map((MatchResult found) -> found.group(1).split(" [|>] ")[0].strip())
        .distinct();
  }

  private static String[] arguments(String command) {
    return command.split(" +");
  }

  private static String[] inCheckout(String command) {
    return Arrays.stream(arguments(command))
        .map(word ->
            word.startsWith("examples/") || word.startsWith("docs/") ? Examples.path(word) : word)
        .toArray(String[]::new);
  }

  private static Optional<String> problem(String... arguments) {
    try {
      commandLine().parseArgs(arguments);
      return Optional.empty();
    } catch (CommandLine.ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static CommandLine commandLine() {
    Terminal terminal =
        new Terminal(
            java.io.InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            new PrintWriter(new StringWriter()),
            false,
            false,
            Map.of());
    return Commands.of(
        new Desk(
            terminal,
            _ -> {
              throw new IllegalStateException("only parsed");
            },
            () -> {
              throw new IllegalStateException("only parsed");
            },
            Chancery::rule));
  }
}
