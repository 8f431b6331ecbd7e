package org.chancery.record.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.kept.Failure;
import org.chancery.record.kept.Fingerprint;
import org.chancery.record.kept.Kept;
import org.chancery.record.kept.Provenance;
import org.jdbi.v3.core.Handle;

/**
 * Puts documents and their readings into the record. One program at a time has a writer; it is for
 * one thread.
 *
 * <p>What is handed over is gathered for a moment and then kept in one transaction, so that each
 * document is wholly in the record or not at all, whenever the program ends. A document is
 * acknowledged when it is safe.
 */
public final class Writer implements AutoCloseable {

  private static final int BATCH = 64;
  private static final long MOMENT = Duration.ofSeconds(1).toNanos();

  private final Database database;
  private final WriterLease lease;
  private final String command;
  private final String program;
  private final Consumer<Kept> acknowledged;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Fingerprint, String> waitingFingerprints = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> takenAgain = new ArrayList<>();
  private long waitingSince;
  private Optional<Long> run = Optional.empty();

  private record Waiting(
      Fingerprint fingerprint, Document received, Reading reading, Provenance provenance) {}

  private record Batch(long run, List<Kept> kept) {}

  /**
   * Begins to write.
   *
   * @param command for the log, for instance {@code add}
   * @param program version of the program, for the log
   * @param acknowledged told of each document that is safe
   * @throws RecordException if another program writes
   */
  public Writer(Database database, String command, String program, Consumer<Kept> acknowledged) {
    this.database = database;
    this.command = command;
    this.program = program;
    this.acknowledged = acknowledged;
    this.lease = WriterLease.take(database);
  }

  /**
   * Whether the record holds the document already as the latest version of any document, so that
   * there is nothing to read.
   */
  public boolean holds(Document document) {
    Fingerprint fingerprint = Fingerprint.of(document);
    return waitingFingerprints.containsKey(fingerprint)
        || database.read(handle -> new KeptDocuments(handle).isLatest(fingerprint));
  }

  /** As {@link #keep(Document, Reading, Provenance)}, of unknown provenance. */
  public void keep(Document document, Reading reading) {
    keep(document, reading, Provenance.UNKNOWN);
  }

  /**
   * Keeps a reading and its document. A reading by a reader that the record has of this version
   * changes nothing.
   *
   * @param document as it was received
   * @param provenance kept with a version that is new
   * @throws RecordException if it cannot be kept; of what was not yet acknowledged nothing is kept
   */
  public void keep(Document document, Reading reading, Provenance provenance) {
    Fingerprint fingerprint = Fingerprint.of(document);
    if (waiting.containsKey(document.id())) {
      // Another version of it, for which this one has to be in the record.
      flush();
    }
    String same = waitingFingerprints.get(fingerprint);
    if (same != null && !same.equals(document.id())) {
      return;
    }
    if (waiting.isEmpty()) {
      waitingSince = System.nanoTime();
    }
    waiting.put(document.id(), new Waiting(fingerprint, document, reading, provenance));
    waitingFingerprints.put(fingerprint, document.id());
    if (waiting.size() >= BATCH || System.nanoTime() - waitingSince > MOMENT) {
      flush();
    }
  }

  /** Keeps that something could not be read. */
  public void fail(Failure failure) {
    failures.add(failure);
    if (failures.size() >= BATCH) {
      flush();
    }
  }

  /**
   * Keeps that this run has gone through inputs to their ends, so that what failed in them before
   * counts as tried again.
   */
  public void took(Collection<String> inputs) {
    takenAgain.addAll(
        database.read(
            handle -> new KeptFailures(handle).openBefore(inputs, run.orElse(Long.MAX_VALUE))));
  }

  /**
   * Keeps all that was handed over so far.
   *
   * @throws RecordException if it cannot be kept; then nothing of it is
   */
  public void flush() {
    if (waiting.isEmpty() && failures.isEmpty() && takenAgain.isEmpty()) {
      return;
    }
    Batch batch = database.write(this::keepAll);
    run = Optional.of(batch.run);
    waiting.clear();
    waitingFingerprints.clear();
    failures.clear();
    takenAgain.clear();
    batch.kept.forEach(acknowledged);
  }

  private Batch keepAll(Handle handle) {
    Numbers numbers = new Numbers(handle);
    String now = Rows.written(database.now());
    long number = run.orElseGet(() -> numbers.next("run"));
    KeptDocuments documents = new KeptDocuments(handle);
    if (run.isEmpty()) {
      documents.addRun(number, command, program, now);
    }
    Projection projection = new Projection(handle, database.dialect(), numbers);
    List<Kept> kept = new ArrayList<>();
    for (Waiting one : waiting.values()) {
      documents
          .add(numbers, number, now, one.fingerprint, one.received, one.reading, one.provenance)
          .ifPresent(added -> {
            projection.replace(added.source());
            kept.add(added.kept());
          });
    }
    projection.settle();
    KeptFailures unread = new KeptFailures(handle);
    failures.forEach(failure -> unread.add(numbers, number, now, failure));
    takenAgain.forEach(input -> unread.taken(input, number));
    return new Batch(number, kept);
  }

  /** Keeps what is left, and lets others write. */
  @Override
  public void close() {
    try (lease) {
      flush();
    }
  }
}
