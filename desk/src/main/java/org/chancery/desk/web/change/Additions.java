package org.chancery.desk.web.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.desk.web.http.Form;
import org.chancery.intake.Intake;
import org.chancery.intake.IntakeSettings;
import org.chancery.intake.publisher.Publishers;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.Sha256;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Failure;
import org.chancery.record.kept.Kept;
import org.chancery.record.kept.Provenance;
import org.chancery.record.store.Writer;

/** Adds documents one addition after the other, and tells how far each has come. */
public final class Additions implements AutoCloseable {

  private static final int MOST_WAITING = 20;
  private static final int REMEMBERED = 200;
  private static final int TITLE = 60;

  private final OpenRecord record;
  private final String program;
  private final Supplier<Function<Document, Reading>> readers;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("additions").factory());
  private final Runnable changed;
  private final Map<Integer, Addition> additions = new LinkedHashMap<>();
  private int last;
  private volatile boolean stopped;

  /**
   * @param program version, for the record's log
   * @param readers makes what reads; asked when the first document comes
   * @param changed told when an addition is over, whatever became of it
   */
  public Additions(
      OpenRecord record,
      String program,
      Supplier<Function<Document, Reading>> readers,
      Runnable changed) {
    this.record = record;
    this.program = program;
    this.readers = readers;
    this.changed = changed;
  }

  // ---- What comes -----------------------------------------------------------------------------

  /**
   * Takes what a form brings: files, else an address, else text.
   *
   * @return the addition's number
   * @throws BadRequestException if it brings nothing, or too much is waiting already
   */
  public int take(Form form) {
    if (!form.files().isEmpty()) {
      List<Form.Upload> files = form.files();
      return begin(
          String.join(", ", files.stream().map(Form.Upload::name).toList()),
          no -> addFiles(no, files));
    }
    Optional<String> address = form.field("address");
    if (address.isPresent()) {
      if (!address.get().startsWith("https://")) {
        throw new BadRequestException("an address begins with https://");
      }
      Map<String, String> named = Map.of(address.get(), address.get());
      return begin(address.get(), no -> add(no, new Inputs(named, "")));
    }
    String text =
        form.field("text")
            .orElseThrow(() -> new BadRequestException("no file, no address and no text"));
    byte[] whole = (head(form) + text).getBytes(StandardCharsets.UTF_8);
    // Called by its content: the same words pasted again are the same document.
    Form.Upload pasted =
        new Form.Upload("pasted-" + Sha256.of(text).substring(0, 12) + ".txt", whole);
    return begin(
        form.field("title").orElse(text.substring(0, Math.min(TITLE, text.length()))),
        no -> addFiles(no, List.of(pasted)));
  }

  /** The lines by which plain text says what it is. */
  private static String head(Form form) {
    StringBuilder head = new StringBuilder();
    for (String[] line :
        new String[][] {{"Title", "title"}, {"Published", "published"}, {"Source", "source"}}) {
      form.field(line[1])
          .ifPresent(value ->
              head.append(line[0]).append(": ").append(value.replaceAll("\\s+", " ")).append('\n'));
    }
    return head.isEmpty() ? "" : head.append('\n').toString();
  }

  @FunctionalInterface
  private interface Work {
    void run(int no) throws IOException;
  }

  private synchronized int begin(String what, Work work) {
    int no = last + 1;
    try {
      worker.execute(() -> run(no, work));
    } catch (RejectedExecutionException e) {
      throw new BadRequestException("too much is waiting to be read; try again in a while");
    }
    last = no;
    put(new Addition(no, what, Addition.State.WAITING, List.of(), 0, List.of(), 0));
    if (additions.size() > REMEMBERED) {
      additions.remove(additions.keySet().iterator().next());
    }
    return no;
  }

  // ---- How far it has come --------------------------------------------------------------------

  /** An addition of this run of the program. */
  public synchronized Optional<Addition> find(int no) {
    return Optional.ofNullable(additions.get(no));
  }

  /** All of them, the latest first. */
  public synchronized List<Addition> all() {
    return additions.values().stream()
        .sorted(Comparator.comparingInt(Addition::no).reversed())
        .toList();
  }

  /** Waits until something changes; not for long. */
  public synchronized void await() throws InterruptedException {
    wait(1000);
  }

  /** Whether no more documents are taken. */
  public boolean isStopped() {
    return stopped;
  }

  private synchronized void put(Addition addition) {
    additions.put(addition.no(), addition);
    notifyAll();
  }

  private synchronized void change(int no, Function<Addition, Addition> change) {
    find(no).map(change).ifPresent(this::put);
  }

  private static Addition at(Addition a, Addition.State state) {
    return new Addition(
        a.no(), a.what(), state, a.added(), a.unchanged(), a.problems(), a.findings());
  }

  private static Addition withProblem(Addition a, String problem) {
    List<String> problems = new ArrayList<>(a.problems());
    problems.add(problem);
    return new Addition(
        a.no(), a.what(), a.state(), a.added(), a.unchanged(), problems, a.findings());
  }

  // ---- Reading --------------------------------------------------------------------------------

  private void run(int no, Work work) {
    change(no, a -> at(a, Addition.State.READING));
    try {
      work.run(no);
      change(no, a -> at(a, Addition.State.DONE));
    } catch (IOException | RuntimeException e) {
      change(no, a -> at(withProblem(a, String.valueOf(e.getMessage())), Addition.State.FAILED));
    }
  }

  /**
   * Files go through a folder that is gone afterwards; each in one of its own, to keep its name.
   */
  private void addFiles(int no, List<Form.Upload> files) throws IOException {
    Path folder = Files.createTempDirectory("chancery-added");
    try {
      Map<String, String> named = new LinkedHashMap<>();
      for (Form.Upload file : files) {
        Path own = Files.createDirectory(folder.resolve(String.valueOf(named.size())));
        Path path = own.resolve(harmless(file.name()));
        Files.write(path, file.bytes());
        named.put(path.toString(), Failure.SENT + path.getFileName());
      }
      add(no, new Inputs(named, folder + "/"));
    } finally {
      delete(folder);
    }
  }

  private static String harmless(String name) {
    String kept = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").replaceFirst("^[.]+", "_");
    return kept.isBlank() ? "file" : kept.substring(Math.max(0, kept.length() - 120));
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is added.
   *
   * @param named how each input is called in the record, by what the intake is told
   * @param folder with which no place is to begin when it is told
   */
  private record Inputs(Map<String, String> named, String folder) {

    Failure failure(Problem problem) {
      String place =
          !folder.isEmpty() && problem.place().startsWith(folder)
              ? problem.place().substring(folder.length()).replaceFirst("^\\d+/", "")
              : problem.place();
      return new Failure(
          Optional.empty(),
          Optional.ofNullable(named.get(problem.input())),
          place,
          problem.message());
    }
  }

  private void add(int no, Inputs inputs) throws IOException {
    Function<Document, Reading> reader = readers.get();
    try (Intake intake =
            new Intake(
                List.copyOf(inputs.named.keySet()),
                IntakeSettings.STANDARD,
                InputStream.nullInputStream());
        Writer writer = record.writer("serve", program, kept -> change(no, a -> with(a, kept)))) {
      while (!stopped && intake.hasNext()) {
        switch (intake.next()) {
          case Received.Arrived arrived ->
              keep(arrived, reader, writer, no)
                  .ifPresent(problem -> fail(no, inputs.failure(problem), writer));
          case Received.Refused(Problem problem) -> fail(no, inputs.failure(problem), writer);
        }
      }
      if (!stopped) {
        writer.took(inputs.named.values());
      }
    } finally {
      changed.run();
    }
  }

  private static Addition with(Addition a, Kept kept) {
    List<String> added = new ArrayList<>(a.added());
    added.add(kept.document());
    return new Addition(
        a.no(),
        a.what(),
        a.state(),
        added,
        a.unchanged(),
        a.problems(),
        a.findings() + kept.findings());
  }

  /** Keeps a document, or tells why it cannot be read. */
  private Optional<Problem> keep(
      Received.Arrived arrived, Function<Document, Reading> reader, Writer writer, int no) {
    Document document = arrived.document();
    if (writer.holds(document)) {
      change(
          no,
          a ->
              new Addition(
                  a.no(),
                  a.what(),
                  a.state(),
                  a.added(),
                  a.unchanged() + 1,
                  a.problems(),
                  a.findings()));
      return Optional.empty();
    }
    Reading reading;
    try {
      reading = reader.apply(document);
    } catch (RuntimeException | StackOverflowError e) {
      // One document cannot hurt another.
      return Optional.of(arrived.unread(e));
    }
    writer.keep(
        document, reading, Provenance.of(document, arrived.origin(), Publishers.standard()));
    writer.flush();
    return Optional.empty();
  }

  private void fail(int no, Failure failure, Writer writer) {
    writer.fail(failure);
    change(no, a -> withProblem(a, failure.place() + ": " + failure.message()));
  }

  /** Finishes the document at hand, and takes no more. */
  @Override
  public void close() {
    stopped = true;
    worker.shutdown();
    synchronized (this) {
      notifyAll();
    }
    try {
      if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
