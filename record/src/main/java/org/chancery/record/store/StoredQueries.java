package org.chancery.record.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.query.Hits;
import org.chancery.record.query.LogEntry;
import org.chancery.record.query.OpenFailure;
import org.chancery.record.query.ReadingChanges;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.revision.Revision;
import org.jdbi.v3.core.Handle;

/** Asks the tables. */
public final class StoredQueries implements RecordQueries {

  /** A row is appended to one of these whenever the record changes. */
  private static final List<String> CHANGED =
      List.of("document_version", "reading", "revision", "failure", "run");

  private static final String LAST_NUMBERS =
      CHANGED.stream()
          .map(table -> "(SELECT coalesce(max(no), 0) FROM " + table + ")")
          .collect(Collectors.joining(", ", "SELECT ", ""));

  /** What was written last, when the database had a version. */
  private record LastChange(long version, String numbers) {}

  private final Database database;
  private volatile Optional<LastChange> known = Optional.empty();

  public StoredQueries(Database database) {
    this.database = database;
  }

  @Override
  public Counts counts() {
    return database.read(handle ->
        new Counts(
            count(handle, "current_reading"),
            count(handle, "document_version"),
            count(handle, "reading"),
            count(handle, "finding"),
            count(handle, "revision"),
            count(handle, "happening")));
  }

  private static int count(Handle handle, String table) {
    return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
  }

  @Override
  public String lastChange() {
    // Asked before the numbers: what is committed between is seen the next time.
    OptionalLong version = database.version();
    if (version.isEmpty()) {
      return lastNumbers();
    }
    return known
        .filter(one -> one.version == version.getAsLong())
        .orElseGet(() -> {
          LastChange now = new LastChange(version.getAsLong(), lastNumbers());
          known = Optional.of(now);
          return now;
        })
        .numbers;
  }

  private String lastNumbers() {
    return database.read(handle ->
        handle
            .createQuery(LAST_NUMBERS)
            .map((row, _) -> {
              List<String> numbers = new ArrayList<>();
              for (int i = 1; i <= CHANGED.size(); i++) {
                numbers.add(Long.toString(row.getLong(i), Character.MAX_RADIX));
              }
              return String.join(".", numbers);
            })
            .one());
  }

  @Override
  public Optional<KeptDocument> document(String id) {
    return database.read(handle -> new DocumentRows(handle).document(id));
  }

  @Override
  public List<String> documents() {
    return database.read(handle ->
        handle.createQuery("SELECT id FROM document ORDER BY no").mapTo(String.class).list());
  }

  @Override
  public List<String> documentsNotReadBy(String reader) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT d.id FROM current_reading c JOIN reading r ON r.no = c.reading_no"
                    + " JOIN document d ON d.no = c.document_no WHERE r.reader <> :reader"
                    + " ORDER BY d.no")
            .bind("reader", reader)
            .mapTo(String.class)
            .list());
  }

  @Override
  public Optional<ReadingChanges> lastChanges(String document) {
    return database.read(handle -> {
      KeptReadings readings = new KeptReadings(handle);
      return readings
          .current(document)
          .flatMap(current ->
              readings
                  .before(current)
                  .map(before -> ReadingChanges.between(before.reading(), current.reading())));
    });
  }

  @Override
  public Optional<Document> content(String id) {
    return database.read(handle -> new DocumentRows(handle).content(id));
  }

  @Override
  public Optional<Reading> reading(String document) {
    return database.read(
        handle -> new KeptReadings(handle).current(document).map(Projection.Source::reading));
  }

  @Override
  public Optional<Reading> reading(long no) {
    return database.read(
        handle -> new KeptReadings(handle).find(no).map(Projection.Source::reading));
  }

  @Override
  public List<FoundFinding> findings(FindingQuery query) {
    return database.read(handle -> new FindingRows(handle).find(query));
  }

  @Override
  public Optional<FoundFinding> finding(FindingId id) {
    return database.read(handle -> new FindingRows(handle).byId(id));
  }

  @Override
  public List<FindingId> findingsBeginningWith(String prefix, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT id FROM finding WHERE id >= :prefix AND id < :after ORDER BY id LIMIT"
                    + " :limit")
            .bind("prefix", prefix)
            // No id has a character beyond z.
            .bind("after", prefix + "{")
            .bind("limit", limit)
            .mapTo(String.class)
            .map(FindingId::new)
            .list());
  }

  @Override
  public Optional<FoundHappening> happening(String id) {
    return database.read(handle -> new HappeningRows(handle).byId(id));
  }

  @Override
  public List<FoundHappening.Turn> history(String id) {
    return database.read(handle -> new HappeningRows(handle).history(id));
  }

  @Override
  public List<Revision> revisions(FindingId id) {
    return database.read(handle -> new KeptRevisions(handle).of(id));
  }

  @Override
  public Hits search(SearchQuery query) {
    SearchWords words = SearchWords.parse(query.words());
    return database.read(handle -> new Search(handle, database.dialect()).find(words, query));
  }

  @Override
  public List<OpenFailure> failures(int limit) {
    return database.read(handle -> new KeptFailures(handle).open(limit));
  }

  @Override
  public int countFailures() {
    return database.read(handle -> new KeptFailures(handle).countOpen());
  }

  @Override
  public List<String> failedInputs() {
    return database.read(handle -> new KeptFailures(handle).openInputs());
  }

  @Override
  public List<LogEntry> log(int limit, int offset) {
    return database.read(handle -> {
      List<LogEntry> entries = new ArrayList<>();
      Stream.concat(
              new DocumentRows(handle).runs(limit + offset).stream(),
              new KeptRevisions(handle).latest(limit + offset).stream().map(LogEntry.Reviewed::new))
          .sorted(Comparator.comparing(LogEntry::recorded).reversed())
          .skip(offset)
          .limit(limit)
          .forEach(entries::add);
      return entries;
    });
  }
}
