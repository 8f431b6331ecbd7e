package org.chancery.record.query;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.revision.Revision;

/** What the record can be asked. Safe for use by several threads. */
public interface RecordQueries {

  /** How much the record holds. */
  Counts counts();

  /**
   * Sizes.
   *
   * @param findings of the current readings
   * @param happenings that they tell of
   */
  record Counts(
      int documents, int versions, int readings, int findings, int revisions, int happenings) {}

  /**
   * A word that differs from all earlier ones whenever anything was kept since: what was answered
   * under one word is answered alike while it stays.
   */
  String lastChange();

  /** A document with its versions. */
  Optional<KeptDocument> document(String id);

  /** The ids of all documents, in the order in which they were recorded. */
  List<String> documents();

  /** The ids of documents whose current reading is by another reader, in the order of recording. */
  List<String> documentsNotReadBy(String reader);

  /**
   * What differs between the current reading of a document and the one kept before it; nothing
   * where it is the first.
   */
  Optional<ReadingChanges> lastChanges(String document);

  /** The document as its latest version has it, its content being the text that was read. */
  Optional<Document> content(String id);

  /** The current reading of a document, without its parse. */
  Optional<Reading> reading(String document);

  /** Any reading that is kept, by its number. */
  Optional<Reading> reading(long no);

  /** The current findings that are asked for. */
  List<FoundFinding> findings(FindingQuery query);

  /** A current finding. */
  Optional<FoundFinding> finding(FindingId id);

  /** The ids of current findings that begin with these characters; at most so many. */
  List<FindingId> findingsBeginningWith(String prefix, int limit);

  /**
   * A happening by its id, or by that of any of its findings, with {@code h} or {@code f} before
   * the rest.
   */
  Optional<FoundHappening> happening(String id);

  /** How a happening went, turn by turn; nothing for an id that leads to none. */
  List<FoundHappening.Turn> history(String id);

  /** What people decided about a finding, the first decision first. */
  List<Revision> revisions(FindingId id);

  /**
   * Full-text search.
   *
   * @throws IllegalArgumentException if the words make no sense as a query, with the reason
   */
  Hits search(SearchQuery query);

  /** What could not be read and was not tried again, the latest first; at most so many. */
  List<OpenFailure> failures(int limit);

  /** How many of them there are. */
  int countFailures();

  /** What to name to try them again, in the order in which it first failed. */
  List<String> failedInputs();

  /** What was done to the record, the last first. */
  List<LogEntry> log(int limit, int offset);
}
