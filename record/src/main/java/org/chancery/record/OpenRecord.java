package org.chancery.record;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.intake.watch.WatchState;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Kept;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.revision.Decision;
import org.chancery.record.store.Database;
import org.chancery.record.store.Rebuilding;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Reviews;
import org.chancery.record.store.StoredQueries;
import org.chancery.record.store.Verification;
import org.chancery.record.store.Watching;
import org.chancery.record.store.Writer;

/**
 * The front door: a record that is open. Safe for use by several threads; of several programs that
 * have it open, one at a time may add to it.
 *
 * <p>All methods throw {@link org.chancery.record.store.RecordException} where the record cannot be
 * used, with a message that a user understands.
 */
public final class OpenRecord implements AutoCloseable {

  private final Database database;
  private final RecordQueries queries;

  private OpenRecord(Database database) {
    this.database = database;
    this.queries = new StoredQueries(database);
  }

  /** Opens a record that is there. */
  public static OpenRecord existing(RecordAddress address) {
    return new OpenRecord(
        Database.open(address, Database.Opening.EXISTING, InstantSource.system()));
  }

  /** Opens a record, and makes it where there is none. */
  public static OpenRecord orNew(RecordAddress address) {
    return orNew(address, InstantSource.system());
  }

  /**
   * As {@link #orNew(RecordAddress)}.
   *
   * @param clock tells when things are recorded
   */
  public static OpenRecord orNew(RecordAddress address, InstantSource clock) {
    return new OpenRecord(Database.open(address, Database.Opening.OR_NEW, clock));
  }

  /** Where it is. */
  public RecordAddress address() {
    return database.address();
  }

  /** What it can be asked. */
  public RecordQueries queries() {
    return queries;
  }

  /** The tables, for questions of one's own. */
  public Database database() {
    return database;
  }

  /**
   * Begins to add documents.
   *
   * @param command for the log, for instance {@code add}
   * @param program version of the program, for the log
   * @param acknowledged told of each document that is safe
   */
  public Writer writer(String command, String program, Consumer<Kept> acknowledged) {
    return new Writer(database, command, program, acknowledged);
  }

  /** What a watch of feeds remembers between two polls and two runs. */
  public WatchState watching() {
    return new Watching(database);
  }

  /**
   * Keeps what a person decided about a finding.
   *
   * @return the finding as the record has it from now on
   * @throws IllegalArgumentException if there is no such finding, or it cannot be corrected so
   */
  public FoundFinding review(
      FindingId id, Decision decision, Optional<String> note, String person) {
    return new Reviews(database).decide(id, decision, note, person);
  }

  /** Makes everything that is derived anew from what is kept. */
  public void rebuild() {
    new Rebuilding(database).run();
  }

  /** Finds every quotation again at its place in its kept text. */
  public Verification.Result verify(Consumer<Verification.Fault> told) {
    return new Verification(database).run(told);
  }

  @Override
  public void close() {
    database.close();
  }
}
