package org.chancery.desk.command;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Received;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Kept;
import org.chancery.record.kept.Provenance;
import org.chancery.record.query.ReadingChanges;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads all documents of the record again. */
@Command(
    name = "reread",
    description = "Read all documents of the record by the present reader, and show what changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery reread",
      "  chancery reread --list",
      "",
      "Earlier readings stay in the record. What people accepted or corrected stays as they left"
          + " it.",
      "A run that was stopped goes on where it was when it is started again."
    })
public final class RereadCommand implements Callable<Integer> {

  private final Desk desk;

  @Mixin private RecordOption record = new RecordOption();

  @Mixin private ThreadOption threads = new ThreadOption();

  @Option(
      names = "--list",
      description = "Name each document in which something is found anew (+) or no longer (-).")
  private boolean list;

  @Mixin private GazetteerOption gazetteer = new GazetteerOption();

  public RereadCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    int atOnce = threads.checked();
    Optional<Integer> refused = gazetteer.refuseMissing(desk.terminal());
    if (refused.isPresent()) {
      return refused.get();
    }
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      Supplier<Engine> engine = gazetteer.engine(desk);
      Additions additions = new Additions(desk.terminal(), false);
      ChangeReport changes = new ChangeReport(desk.terminal(), open.queries(), list);
      Optional<String> present = presentReader(open.queries(), engine);
      List<String> stale = present.map(open.queries()::documentsNotReadBy).orElse(List.of());
      try (Writer writer =
          open.writer(
              "reread",
              Commands.version(),
              kept -> {
                additions.kept(kept);
                changes.add(kept);
              })) {
        new Readings(desk.terminal(), stale.size() > 1, _ -> Optional.empty())
            .keep(
                atOnce,
                engine,
                _ -> Provenance.UNKNOWN,
                received(open.queries(), stale),
                writer,
                additions);
      } finally {
        changes.summarise();
        additions.summarise(open.address());
      }
      return additions.exitCode();
    }
  }

  /** A reader tells its version in what it reads: so the first document is read to learn it. */
  private static Optional<String> presentReader(RecordQueries queries, Supplier<Engine> engine) {
    return queries.documents().stream()
        .findFirst()
        .flatMap(queries::content)
        .map(document -> engine.get().read(document))
        .map(Reading::readerVersion);
  }

  private static Iterator<Received> received(RecordQueries queries, List<String> ids) {
    Stream<Document> documents = ids.stream().map(queries::content).flatMap(Optional::stream);
    return documents
        .<Received>map(
            document -> new Received.Arrived(document, document.id(), Origin.of(Format.TEXT)))
        .iterator();
  }

  /** What differs between the reading that counted and the one that counts now. */
  private static final class ChangeReport {

    private final Terminal terminal;
    private final RecordQueries queries;
    private final boolean list;
    private int documents;
    private int anew;
    private int gone;

    ChangeReport(Terminal terminal, RecordQueries queries, boolean list) {
      this.terminal = terminal;
      this.queries = queries;
      this.list = list;
    }

    void add(Kept kept) {
      Optional<ReadingChanges> changes = queries.lastChanges(kept.document());
      if (changes.isEmpty() || changes.get().isEmpty()) {
        return;
      }
      documents++;
      anew += changes.get().anew().size();
      gone += changes.get().gone().size();
      if (list) {
        StringBuilder lines = new StringBuilder(kept.document()).append('\n');
        changes.get().anew().forEach(one -> line(lines, "+", one));
        changes.get().gone().forEach(one -> line(lines, "-", one));
        write(lines.toString());
      }
    }

    private static void line(StringBuilder lines, String sign, ReadingChanges.Change change) {
      lines
          .append("  ")
          .append(sign)
          .append(' ')
          .append(change.id())
          .append(' ')
          .append(change.type().label())
          .append(": ‘")
          .append(change.quotation().replaceAll("\\s+", " "))
          .append("’\n");
    }

    void summarise() {
      write(
          documents
              + " documents read otherwise: "
              + anew
              + " findings more, "
              + gone
              + " no longer\n");
    }

    private void write(String words) {
      try {
        ListOptions.write(Objects.requireNonNull(terminal), ListOptions.bytes(words));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
