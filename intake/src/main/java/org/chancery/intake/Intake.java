package org.chancery.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
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
import java.util.stream.StreamSupport;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.fetch.Answer;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.format.Formats;
import org.chancery.intake.format.Unpacking;
import org.chancery.intake.language.English;
import org.chancery.intake.piece.FileNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;

/**
 * The documents that a user names, one after the other, in the order given; folders in the order of
 * their paths. At most one file is open and one document held at a time.
 *
 * <p>A document is called by its {@code id} in JSON lines, by its address in web archives and
 * feeds, else by its file name without suffix, and within a folder or archive by its path from
 * there. Ids are unique: a second {@code a} becomes {@code a~2}.
 */
public final class Intake implements Iterator<Received>, Closeable {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** A file, and what its documents are called. */
  private record Named(Path path, String name, boolean inside) {}

  private final Deque<String> arguments;
  private final Deque<Named> files = new ArrayDeque<>();
  private final IntakeSettings settings;
  private final Formats formats;
  private final InputStream standardInput;
  private final boolean severalArguments;
  private final Map<String, Integer> ids = new HashMap<>();
  private Iterator<Received> current = Collections.emptyIterator();
  private Optional<Closeable> open = Optional.empty();
  private String input = "";
  private Optional<String> silentFolder = Optional.empty();

  /**
   * @param arguments files, folders, {@code https:} addresses, or {@link #STANDARD_INPUT}
   * @param standardInput a document of any format
   */
  public Intake(List<String> arguments, Defaults defaults, InputStream standardInput) {
    this(arguments, IntakeSettings.STANDARD.with(defaults), standardInput);
  }

  /**
   * @param arguments files, folders, {@code https:} addresses, or {@link #STANDARD_INPUT}
   * @param standardInput a document of any format
   */
  public Intake(List<String> arguments, IntakeSettings settings, InputStream standardInput) {
    this.arguments = new ArrayDeque<>(arguments);
    this.severalArguments = arguments.size() > 1;
    this.settings = settings;
    this.formats = new Formats(settings.names());
    this.standardInput =
        standardInput.markSupported() ? standardInput : new BufferedInputStream(standardInput);
  }

  /** The same as a stream, to be closed. */
  public Stream<Received> stream() {
    return StreamSupport.stream(((Iterable<Received>) () -> this).spliterator(), false)
        .onClose(this::close);
  }

  /**
   * Whether what was named can hold several documents, however many it does: all but one file of a
   * format that holds one. To be asked before the first document is taken.
   */
  public boolean mayHoldSeveral() {
    if (severalArguments || arguments.isEmpty()) {
      return true;
    }
    String argument = arguments.getFirst();
    try {
      if (argument.equals(STANDARD_INPUT)) {
        return !Formats.sniff(item(standardInput)).format().isSingle();
      }
      if (isAddress(argument)) {
        return true;
      }
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        return true;
      }
      try (InputStream in = Files.newInputStream(path)) {
        return !Formats.sniff(item(new Named(path, argument, false), in)).format().isSingle();
      }
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      closeOpen();
      if (!files.isEmpty()) {
        current = documents(files.removeFirst());
      } else if (silentFolder.isPresent()) {
        current = one(noDocuments(silentFolder.get()));
        silentFolder = Optional.empty();
      } else if (!arguments.isEmpty()) {
        input = arguments.removeFirst();
        current = argument(input);
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
    silentFolder = Optional.empty();
    return switch (English.only(current.next())) {
      case Received.Refused(Problem problem) -> new Received.Refused(problem.in(input));
      case Received.Arrived(Document document, _, String place, Origin origin) ->
          new Received.Arrived(unique(settings.defaults().fill(document)), input, place, origin);
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
      return unpacked(item(standardInput), new Budget(settings.limits()));
    }
    if (isAddress(argument)) {
      return address(argument);
    }
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    Path name = path.getFileName();
    files.add(
        new Named(path, FileNames.withoutSuffix(name == null ? argument : name.toString()), false));
    return Collections.emptyIterator();
  }

  /** Whether an argument names a file or folder, not an address or standard input. */
  public static boolean isFile(String argument) {
    return !argument.equals(STANDARD_INPUT) && !isAddress(argument);
  }

  private static boolean isAddress(String argument) {
    return argument.startsWith("https://") || argument.startsWith("http://");
  }

  /** What stands at an address, and nothing that it leads to. */
  private Iterator<Received> address(String argument) {
    URI address;
    try {
      address = new URI(argument);
    } catch (URISyntaxException e) {
      return one(Received.Refused.noInput(argument, "no address: " + e.getReason()));
    }
    try (Fetcher fetcher = new Fetcher(settings.network(), settings.limits())) {
      return switch (fetcher.fetch(address, Version.NONE)) {
        case Answer.Content content -> {
          Known known =
              Known.NOTHING
                  .withAddress(content.address().toString())
                  .withRetrieved(content.retrieved());
          Budget budget = new Budget(settings.limits());
          Item item =
              new Item(
                  argument,
                  "",
                  argument,
                  budget.input(new ByteArrayInputStream(content.body())),
                  content.contentType().map(known::withContentType).orElse(known),
                  false);
          yield unpacked(item, budget);
        }
        case Answer.Unchanged _ -> Collections.emptyIterator();
        case Answer.Failed failed ->
            one(Received.Refused.of(failed.kind(), argument, failed.message()));
      };
    }
  }

  private Iterator<Received> folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(path -> !isHidden(folder.relativize(path)) && Files.isRegularFile(path))
          .map(path ->
              new Named(path, FileNames.withoutSuffix(slashed(folder.relativize(path))), true))
          .sorted(Comparator.comparing(named -> slashed(named.path())))
          .forEach(files::add);
    } catch (IOException | UncheckedIOException e) {
      return one(Received.Refused.io(folder.toString(), "cannot be listed: " + e.getMessage()));
    }
    silentFolder = Optional.of(folder.toString());
    return Collections.emptyIterator();
  }

  private static Received noDocuments(String folder) {
    return Received.Refused.noInput(
        folder, "no documents in this folder (text, web pages, PDF, mail, feeds, archives)");
  }

  private Iterator<Received> documents(Named file) {
    String place = slashed(file.path());
    Budget budget = new Budget(settings.limits());
    try {
      InputStream in = budget.input(Files.newInputStream(file.path()));
      open = Optional.of(in);
      return unpacked(item(file, in), budget);
    } catch (NoSuchFileException e) {
      return one(Received.Refused.noInput(place, "no such file or folder"));
    } catch (IOException e) {
      return one(Received.Refused.io(place, "cannot be read: " + reason(e)));
    }
  }

  private Iterator<Received> unpacked(Item item, Budget budget) {
    Unpacking unpacking = new Unpacking(item, formats, budget);
    Optional<Closeable> file = open;
    open =
        Optional.of(() -> {
          unpacking.close();
          if (file.isPresent()) {
            file.get().close();
          }
        });
    return unpacking;
  }

  private static Item item(Named file, InputStream in) {
    Path name = file.path().getFileName();
    return new Item(
        file.name(),
        name == null ? "" : name.toString(),
        slashed(file.path()),
        in,
        Known.NOTHING,
        file.inside());
  }

  private static Item item(InputStream standardInput) {
    return new Item("stdin", "", "standard input", standardInput, Known.NOTHING, false);
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
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
