import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java source below a folder, which its command line cannot.
 *
 * <p>The formatter reaches into javac, so it runs in a process with javac's packages exported.
 *
 * <p>Usage: {@code java -cp <jars> Format.java check|apply FOLDER}
 */
final class Format {

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean apply =
        switch (args[0]) {
          case "apply" -> true;
          case "check" -> false;
          default -> throw new IllegalArgumentException("-Dformat is check or apply: " + args[0]);
        };
    Path argumentFile = Files.createTempFile("format", ".args");
    try {
      List<String> arguments = new ArrayList<>();
      arguments.addAll(
          apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
      for (Path source : sourcesBelow(Path.of(args[1]))) {
        arguments.add(source.toString());
      }
      Files.write(argumentFile, arguments);
      int exit = format(argumentFile);
      if (exit != 0) {
        System.err.println("The files above are not formatted: mvn -N verify -Dformat=apply");
      }
      System.exit(exit);
    } finally {
      Files.deleteIfExists(argumentFile);
    }
  }

  private static List<Path> sourcesBelow(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean built = List.of("target", ".chancery", ".git").contains(name);
            return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }

  private static int format(Path argumentFile) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("com.google.googlejavaformat.java.Main");
    command.add("@" + argumentFile);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
