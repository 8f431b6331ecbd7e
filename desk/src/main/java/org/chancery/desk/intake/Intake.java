package org.chancery.desk.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.reading.document.Document;

/**
 * The documents that a user names, one after the other, in the order given; folders in the order of
 * their paths. At most one file is open and one document held at a time.
 *
 * <p>A document is called by its {@code id} in JSON lines, else by its file name without suffix,
 * and within a folder by its path from there. Ids are unique: a second {@code a} becomes {@code
 * a~2}.
 */
public final class Intake implements Iterator<Received>, Closeable {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final List<String> LINE_SUFFIXES = List.of(".jsonl", ".json-lines", ".jsonl.gz");
  private static final String TEXT_SUFFIX = ".txt";

  /** A file, and what its documents are called. */
  private record Named(Path path, String name) {}

  private final Deque<String> arguments;
  private final Deque<Named> files = new ArrayDeque<>();
  private final Defaults defaults;
  private final InputStream standardInput;
  private final boolean severalArguments;
  private final Map<String, Integer> ids = new HashMap<>();
  private Iterator<Received> current = Collections.emptyIterator();
  private Optional<Closeable> open = Optional.empty();

  /**
   * @param arguments files, folders, or {@link #STANDARD_INPUT}
   * @param standardInput text, or JSON lines where it opens with a brace
   */
  public Intake(List<String> arguments, Defaults defaults, InputStream standardInput) {
    this.arguments = new ArrayDeque<>(arguments);
    this.severalArguments = arguments.size() > 1;
    this.defaults = defaults;
    this.standardInput =
        standardInput.markSupported() ? standardInput : new BufferedInputStream(standardInput);
  }

  /**
   * Whether what was named can hold several documents, however many it does: all but one text file.
   * To be asked before the first document is taken.
   */
  public boolean mayHoldSeveral() {
    if (severalArguments || arguments.isEmpty()) {
      return true;
    }
    String argument = arguments.getFirst();
    if (argument.equals(STANDARD_INPUT)) {
      try {
        return opensWithBrace();
      } catch (IOException e) {
        return false;
      }
    }
    return isLines(argument) || Files.isDirectory(Path.of(argument));
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      closeOpen();
      if (!files.isEmpty()) {
        current = documents(files.removeFirst());
      } else if (!arguments.isEmpty()) {
        current = argument(arguments.removeFirst());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Received next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more documents");
    }
    return switch (current.next()) {
      case Received.Refused refused -> refused;
      case Received.Arrived(Document document, String place) ->
          English.otherLanguage(document.content())
              .<Received>map(language ->
                  Received.Refused.data(place, "not English but, it seems, " + language))
              .orElseGet(() -> new Received.Arrived(unique(defaults.fill(document)), place));
    };
  }

  private Document unique(Document document) {
    int times = ids.merge(document.id(), 1, Integer::sum);
    if (times == 1) {
      return document;
    }
    return unique(
        new Document(
            document.id() + "~" + times,
            document.title(),
            document.source(),
            document.published(),
            document.content(),
            document.sha256()));
  }

  private Iterator<Received> argument(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return standardInput();
    }
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    Path name = path.getFileName();
    files.add(new Named(path, withoutSuffix(name == null ? argument : name.toString())));
    return Collections.emptyIterator();
  }

  private Iterator<Received> folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(path -> isRead(path.getFileName().toString()) && Files.isRegularFile(path))
          .map(path -> new Named(path, withoutSuffix(slashed(folder.relativize(path)))))
          .sorted(Comparator.comparing(named -> slashed(named.path())))
          .forEach(files::add);
    } catch (IOException | UncheckedIOException e) {
      return one(Received.Refused.io(folder.toString(), "cannot be listed: " + e.getMessage()));
    }
    return files.isEmpty()
        ? one(
            Received.Refused.noInput(
                folder.toString(), "no documents in this folder (*.txt, *.jsonl, *.jsonl.gz)"))
        : Collections.emptyIterator();
  }

  private Iterator<Received> documents(Named file) {
    String place = slashed(file.path());
    try {
      if (!isLines(place)) {
        return one(TextFile.read(file.name(), place, Files.readAllBytes(file.path())));
      }
      InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
      JsonLines lines;
      try {
        lines =
            new JsonLines(
                file.name(),
                place,
                place.endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in)) : in);
      } catch (IOException e) {
        in.close();
        throw e;
      }
      open = Optional.of(lines);
      return lines;
    } catch (NoSuchFileException e) {
      return one(Received.Refused.noInput(place, "no such file or folder"));
    } catch (IOException e) {
      return one(Received.Refused.io(place, "cannot be read: " + reason(e)));
    }
  }

  private Iterator<Received> standardInput() {
    String place = "standard input";
    try {
      return opensWithBrace()
          ? new JsonLines("stdin", place, standardInput)
          : one(TextFile.read("stdin", place, standardInput.readAllBytes()));
    } catch (IOException e) {
      return one(Received.Refused.io(place, "cannot be read: " + reason(e)));
    }
  }

  private boolean opensWithBrace() throws IOException {
    int limit = 1024;
    standardInput.mark(limit);
    int b = ' ';
    for (int i = 0; i < limit && (Character.isWhitespace(b) || isByteOrderMark(b)); i++) {
      b = standardInput.read();
    }
    standardInput.reset();
    return b == '{';
  }

  private static boolean isByteOrderMark(int b) {
    return b == 0xef || b == 0xbb || b == 0xbf;
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  private static boolean isLines(String name) {
    return LINE_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  private static boolean isRead(String name) {
    return !name.startsWith(".") && (name.endsWith(TEXT_SUFFIX) || isLines(name));
  }

  private static String withoutSuffix(String name) {
    return Stream.concat(Stream.of(TEXT_SUFFIX), LINE_SUFFIXES.stream())
        .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
        .findFirst()
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .orElse(name);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Iterator<Received> one(Received received) {
    return List.of(received).iterator();
  }

  private void closeOpen() {
    open.ifPresent(file -> {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    open = Optional.empty();
  }

  @Override
  public void close() {
    closeOpen();
  }
}
