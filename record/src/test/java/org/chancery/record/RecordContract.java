package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.Failure;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Kept;
import org.chancery.record.kept.Role;
import org.chancery.record.query.Days;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.Hits;
import org.chancery.record.query.LogEntry;
import org.chancery.record.query.OpenFailure;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;
import org.chancery.record.revision.Review;
import org.chancery.record.store.Rebuilding;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.RecordException;
import org.chancery.record.store.Verification;
import org.chancery.record.store.Writer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record does, wherever it is kept. */
abstract class RecordContract {

  private static final Instant NOW = Instant.parse("2025-02-01T10:00:00Z");

  private OpenRecord record;

  /** A place where there is no record yet. */
  abstract RecordAddress freshAddress();

  @BeforeEach
  void openANewRecord() {
    record = OpenRecord.orNew(freshAddress(), () -> NOW);
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  // ---- Keeping --------------------------------------------------------------------------------

  @Test
  void aDocumentIsKeptWithItsReading() {
    List<Kept> kept = keep(Strait.reading());

    assertThat(kept).containsExactly(new Kept("strait", Kept.Change.NEW, 1, 10));
    var document = record.queries().document("strait").orElseThrow();
    assertThat(document.recorded()).isEqualTo(NOW);
    assertThat(document.latest().title()).contains("Arlandia and Borduria talk about the strait");
    assertThat(document.latest().published()).contains(PublicationDate.parse("2025-01-22"));
    assertThat(document.latest().readings()).singleElement().matches(r -> r.current());
    assertThat(record.queries().content("strait")).contains(Strait.document());
  }

  @Test
  void aReadingComesBackAsItWas() {
    Reading reading = Strait.reading();
    keep(reading);

    Reading back = record.queries().reading("strait").orElseThrow();

    assertThat(back.parties()).isEqualTo(reading.parties());
    assertThat(back.findings()).containsExactlyInAnyOrderElementsOf(reading.findings());
    assertThat(back.readerVersion()).isEqualTo(reading.readerVersion());
    assertThat(back.text().value()).isEqualTo(reading.text().value());
  }

  @Test
  void theLastChangeIsAnotherWordAfterEveryChangeAndAfterNothingElse() {
    String empty = record.queries().lastChange();
    keep(Strait.reading());
    String kept = record.queries().lastChange();
    assertThat(kept).isNotEqualTo(empty);

    record.queries().findings(FindingQuery.ALL);
    assertThat(record.queries().lastChange()).isEqualTo(kept);

    var id = record.queries().findings(FindingQuery.ALL).getFirst().id();
    record.review(id, new Decision.Accepted(), Optional.empty(), "Tester");
    assertThat(record.queries().lastChange()).isNotIn(empty, kept);
  }

  /** As where pages are shown while another program adds documents. */
  @Test
  void allThatOneQuestionAsksIsOfOneMoment() {
    keep(Strait.reading());

    List<Integer> counted =
        record
            .database()
            .read(handle -> {
              int before = countFindings(handle);
              CompletableFuture.runAsync(() -> Talks.keep(record, Talks.all())).join();
              return List.of(before, countFindings(handle));
            });

    assertThat(counted).containsExactly(10, 10);
    assertThat(record.database().<Integer>read(RecordContract::countFindings)).isGreaterThan(10);
  }

  private static int countFindings(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM finding").mapTo(Integer.class).one();
  }

  @Test
  void theSameDocumentAgainChangesNothing() {
    keep(Strait.reading());

    List<Kept> again = new ArrayList<>();
    try (Writer writer = record.writer("add", "test", again::add)) {
      assertThat(writer.holds(Strait.document())).isTrue();
      writer.keep(Strait.document(), Strait.reading());
    }

    assertThat(again).isEmpty();
    assertThat(record.queries().counts().readings()).isEqualTo(1);
  }

  @Test
  void theSameDocumentByAnotherIdChangesNothing() {
    keep(Strait.reading());
    Document copy = named("copy", Strait.document());

    try (Writer writer = record.writer("add", "test", _ -> {})) {
      assertThat(writer.holds(copy)).isTrue();
      writer.keep(copy, Strait.reading(copy));
    }

    assertThat(record.queries().documents()).containsExactly("strait");
  }

  @Test
  void aChangedDocumentIsANewVersionAndTheOldOneStays() {
    keep(Strait.reading());
    Document changed = Strait.document().titled("Another headline");

    assertThat(keep(Strait.reading(changed)))
        .containsExactly(new Kept("strait", Kept.Change.CHANGED, 2, 10));

    var document = record.queries().document("strait").orElseThrow();
    assertThat(document.versions()).extracting(v -> v.number()).containsExactly(1, 2);
    assertThat(document.versions().get(0).readings()).singleElement().matches(r -> !r.current());
    assertThat(record.queries().counts().findings()).isEqualTo(10);
  }

  @Test
  void aVersionMayComeBack() {
    keep(Strait.reading());
    keep(Strait.reading(Strait.document().titled("Another headline")));

    keep(Strait.reading());

    assertThat(record.queries().document("strait").orElseThrow().versions()).hasSize(3);
  }

  @Test
  void twoVersionsInOneRunAreBothKept() {
    List<Kept> kept = new ArrayList<>();
    try (Writer writer = record.writer("add", "test", kept::add)) {
      writer.keep(Strait.document(), Strait.reading());
      Document changed = Strait.document().titled("Another headline");
      writer.keep(changed, Strait.reading(changed));
    }

    assertThat(kept).extracting(Kept::version).containsExactly(1, 2);
  }

  @Test
  void whatIsNotAcknowledgedIsNotThere() {
    Writer writer = record.writer("add", "test", _ -> {});
    writer.keep(Strait.document(), Strait.reading());

    assertThat(record.queries().documents()).isEmpty();

    writer.close();
    assertThat(record.queries().documents()).containsExactly("strait");
  }

  @Test
  void aSecondWriterIsTurnedAway() {
    try (Writer _ = record.writer("add", "test", _ -> {})) {
      assertThatThrownBy(() -> record.writer("add", "test", _ -> {}))
          .isInstanceOfSatisfying(
              RecordException.class, e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.BUSY))
          .hasMessageContaining("is writing to it");
    }

    record.writer("add", "test", _ -> {}).close();
  }

  @Test
  void whatIsKeptCannotBeChanged() {
    keep(Strait.reading());

    for (String statement :
        List.of(
            "UPDATE document SET id = 'other'",
            "DELETE FROM document_version",
            "UPDATE reading SET reader = 'other'",
            "DELETE FROM run")) {
      assertThatThrownBy(() -> record.database().writeOnly(handle -> handle.execute(statement)))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void charactersThatADatabaseDoesNotTakeDoNoHarm() {
    Document odd = Document.of("odd", "A \0 stands here. 🚢 Ships came.");

    keep(HandMade.empty(odd));

    assertThat(record.queries().content("odd")).contains(odd);
    assertThat(record.queries().search(SearchQuery.of("ships")).documents()).isEqualTo(1);
  }

  // ---- Asking ---------------------------------------------------------------------------------

  @Test
  void findingsAreFoundByDocumentInTheOrderOfDays() {
    keep(Strait.reading());

    List<FoundFinding> found = record.queries().findings(FindingQuery.ALL.in("strait"));

    assertThat(found).hasSize(10);
    assertThat(found).extracting(f -> f.day().orElse("")).isSorted();
    assertThat(record.queries().finding(found.getFirst().id())).contains(found.getFirst());
  }

  @Test
  void theTimesOfAFindingAreKeptApart() {
    keep(Strait.reading());

    FoundFinding promise =
        record.queries().findings(FindingQuery.ALL.ofTypes(FindingType.COMMITMENT)).getFirst();

    assertThat(promise.times().published()).contains(PublicationDate.parse("2025-01-22"));
    assertThat(promise.times().happened()).contains(Edtf.parse("2025-06"));
    assertThat(promise.times().recorded()).isEqualTo(NOW);
    assertThat(promise.day()).contains("2025-06-01");
    assertThat(promise.in(Role.BY)).extracting(p -> p.name()).containsExactly("Zoë Quist");
    assertThat(promise.content()).contains("send engineers");
    assertThat(promise.quotation()).contains("engineers by June");
  }

  @Test
  void findingsAreFoundBySideAndBetweenTwo() {
    keep(Strait.reading());

    assertThat(record.queries().findings(FindingQuery.ALL.of("BRD")))
        .extracting(FoundFinding::type)
        .contains(FindingType.ENGAGEMENT, FindingType.REQUEST, FindingType.PRECEDENT);
    List<FoundFinding> between = record.queries().findings(FindingQuery.ALL.between("BRD", "ARL"));
    assertThat(between)
        .isEqualTo(record.queries().findings(FindingQuery.ALL.between("ARL", "BRD")));
    assertThat(between)
        .extracting(FoundFinding::type)
        .contains(FindingType.ENGAGEMENT, FindingType.REQUEST, FindingType.EVENT)
        .doesNotContain(FindingType.STATEMENT);
    assertThat(record.queries().findings(FindingQuery.ALL.between("ARL", "FRA"))).isEmpty();
  }

  @Test
  void findingsAreFoundWithinDaysAndPageByPage() {
    keep(Strait.reading());
    Days march =
        new Days(Optional.of(LocalDate.of(2025, 3, 1)), Optional.of(LocalDate.of(2025, 3, 31)));

    assertThat(record.queries().findings(FindingQuery.ALL.within(march)))
        .singleElement()
        .matches(f -> f.place().equals(Optional.of("Tollen")));
    List<FoundFinding> pages = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      pages.addAll(record.queries().findings(FindingQuery.ALL.page(3, 3 * page)));
    }
    assertThat(pages).isEqualTo(record.queries().findings(FindingQuery.ALL)).hasSize(10);
  }

  @Test
  void documentsAreCountedByTheMonthOfTheirPublication() {
    keep(HandMade.empty(published("a", "They met.", "2025-01-15")));
    keep(HandMade.empty(published("b", "They talked.", "2025-01-20")));
    keep(HandMade.empty(Document.of("c", "They signed.")));
    assertThat(months()).isEqualTo(Map.of("2025-01", 2));

    keep(HandMade.empty(published("b", "They talked for long.", "2025-03-02")));
    assertThat(months()).isEqualTo(Map.of("2025-01", 1, "2025-03", 1));

    new Rebuilding(record.database()).run();
    assertThat(months()).isEqualTo(Map.of("2025-01", 1, "2025-03", 1));
  }

  private static Document published(String id, String content, String day) {
    return Document.of(id, content).publishedOn(PublicationDate.parse(day));
  }

  private Map<String, Integer> months() {
    return record
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT month, documents FROM published_month WHERE documents <> 0")
                .map((row, _) -> Map.entry(row.getString("month"), row.getInt("documents")))
                .list())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aSearchOpensAtThePassage() {
    keep(HandMade.empty(Document.of("a", "Nothing.\n\nThe ministers signed “tariff” treaties.")));
    keep(
        HandMade.empty(
            Document.of("b", "A treaty was not signed.")
                .publishedOn(PublicationDate.parse("2024-05-01"))));

    Hits hits = record.queries().search(SearchQuery.of("signing treaty -tariff"));
    assertThat(hits.hits()).singleElement().matches(h -> h.document().equals("b"));
    assertThat(hits.facets()).containsExactly(new Hits.Facet("2024", 1));

    Hits both = record.queries().search(SearchQuery.of("signed treaty"));
    assertThat(both.documents()).isEqualTo(2);
    Hits.Hit first =
        both.hits().stream().filter(h -> h.document().equals("a")).findFirst().orElseThrow();
    assertThat(first.start()).isEqualTo(10);
    assertThat(first.marked())
        .contains(Hits.MARK + "signed" + Hits.UNMARK)
        .contains(Hits.MARK + "treaties" + Hits.UNMARK);
  }

  @Test
  void aSearchKnowsPhrasesAlternativesAndDays() {
    keep(Strait.reading());

    assertThat(documents("\"reopen the strait\"")).isEqualTo(1);
    assertThat(documents("\"strait the reopen\"")).isZero();
    assertThat(documents("submarine OR fisheries")).isEqualTo(1);
    assertThat(documents("headlines")).isZero();
    assertThat(documents("borduria talk")).isEqualTo(1);
    assertThat(documents("zoe")).isEqualTo(1);
    Days later = new Days(Optional.of(LocalDate.of(2025, 2, 1)), Optional.empty());
    assertThat(record.queries().search(new SearchQuery("strait", later, false, 10, 0)).documents())
        .isZero();
    assertThatThrownBy(() -> documents("-strait")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> documents("— …")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSearchCountsOnlyPassagesInWhichSomethingWasFound() {
    Talks.keep(record, Talks.all());

    assertThat(found(Set.of(), Optional.empty())).isGreaterThan(1);
    assertThat(found(Set.of("JPN"), Optional.of(FindingType.COMMITMENT)))
        .isBetween(1, found(Set.of("JPN"), Optional.empty()));
    assertThat(found(Set.of("FRA"), Optional.empty())).isZero();
  }

  @Test
  void aSearchOfPassagesInWhichSomethingWasFoundKeepsToItsDaysAndPages() {
    Talks.keep(record, Talks.all());
    List<String> documents = new ArrayList<>();
    int all = ofJapan(Days.ALL, 0).documents();
    for (int page = 0; ofJapan(Days.ALL, page).hits().size() == 1; page++) {
      documents.add(ofJapan(Days.ALL, page).hits().getFirst().document());
    }

    assertThat(documents.stream().distinct()).hasSize(all);
    Days never = new Days(Optional.empty(), Optional.of(LocalDate.of(1999, 12, 31)));
    assertThat(ofJapan(never, 0).documents()).isZero();
    assertThat(ofJapan(never, 0).hits()).isEmpty();
  }

  private Hits ofJapan(Days days, int offset) {
    return record
        .queries()
        .search(
            new SearchQuery(
                "pledged OR Japan", days, true, Set.of("JPN"), Optional.empty(), 1, offset));
  }

  private int found(Set<String> sides, Optional<FindingType> type) {
    Hits hits =
        record
            .queries()
            .search(new SearchQuery("pledged OR Japan", Days.ALL, false, sides, type, 1, 0));
    assertThat(hits.facets().stream().mapToInt(Hits.Facet::documents).sum())
        .isEqualTo(hits.documents());
    assertThat(hits.hits()).hasSize(Math.min(1, hits.documents()));
    return hits.documents();
  }

  @Test
  void aSearchLooksAtLatestVersionsOnly() {
    keep(HandMade.empty(Document.of("a", "The embargo holds.")));
    keep(HandMade.empty(Document.of("a", "The blockade holds.")));

    assertThat(documents("embargo")).isZero();
    assertThat(documents("blockade")).isEqualTo(1);
  }

  @Test
  void theLogTellsWhatWasDone() {
    keep(Strait.reading());
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.fail(failure("/in/torn.txt", "torn.txt:3"));
    }
    FoundFinding met = engagement();
    record.review(met.id(), new Decision.Accepted(), Optional.of("seen on film"), "ada");

    assertThat(record.queries().log(10, 0))
        .containsExactlyInAnyOrder(
            new LogEntry.Run(NOW, "add", "test", 1, 1, 1, 0),
            new LogEntry.Run(NOW, "add", "test", 0, 0, 0, 1),
            new LogEntry.Reviewed(record.queries().revisions(met.id()).getFirst()));
  }

  // ---- Failing --------------------------------------------------------------------------------

  @Test
  void whatFailedIsOpenUntilALaterRunHasGoneThroughItsInput() {
    fail(failure("/in/a.zip", "a.zip!/1"), failure("/in/b.txt", "b.txt"));
    assertThat(record.queries().failedInputs()).containsExactly("/in/a.zip", "/in/b.txt");

    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.fail(failure("/in/a.zip", "a.zip!/2"));
      writer.took(List.of("/in/a.zip", "/in/never.txt"));
    }

    assertThat(record.queries().failures(10))
        .extracting(OpenFailure::place)
        .containsExactly("a.zip!/2", "b.txt");
    assertThat(record.queries().countFailures()).isEqualTo(2);
  }

  @Test
  void whatFailedTwiceAtOnePlaceIsOpenOnce() {
    fail(failure("/in/b.txt", "b.txt"));
    fail(failure("/in/b.txt", "b.txt"));

    assertThat(record.queries().failures(10)).hasSize(1);
  }

  @Test
  void goingThroughAnInputInWhichNothingFailedLeavesNoTrace() {
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.took(List.of("/in/b.txt"));
    }

    assertThat(record.queries().log(10, 0)).isEmpty();
  }

  private void fail(Failure... failures) {
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      List.of(failures).forEach(writer::fail);
    }
  }

  private static Failure failure(String input, String place) {
    return new Failure(Optional.empty(), Optional.of(input), place, "not UTF-8 at byte 7");
  }

  // ---- Reviewing ------------------------------------------------------------------------------

  @Test
  void aRejectedFindingIsNoLongerGivenUnlessAskedFor() {
    keep(Strait.reading());
    FoundFinding met = engagement();

    FoundFinding rejected =
        record.review(met.id(), new Decision.Rejected(), Optional.empty(), "ada");

    assertThat(rejected.review()).contains(Review.REJECTED);
    assertThat(record.queries().findings(FindingQuery.ALL)).hasSize(9);
    assertThat(record.queries().finding(met.id())).contains(rejected);
  }

  @Test
  void aCorrectedFindingSaysWhatThePersonSays() {
    keep(Strait.reading());

    FoundFinding corrected =
        record.review(
            engagement().id(),
            correction(Map.of("kind", "call", "date", "2025-01-20", "parties", "p1;Arlandia")),
            Optional.empty(),
            "ada");

    assertThat(corrected.kind()).contains("call");
    assertThat(corrected.day()).contains("2025-01-20");
    assertThat(corrected.in(Role.PARTY))
        .extracting(p -> p.name())
        .containsExactly("Zoë Quist", "Arlandia");
    assertThat(corrected.review()).contains(Review.CORRECTED);
    assertThat(record.queries().findings(FindingQuery.ALL.between("ARL", "BRD")))
        .doesNotContain(corrected);
  }

  @Test
  void aCorrectionThatDoesNotFitIsRefused() {
    keep(Strait.reading());
    var id = engagement().id();

    assertThatThrownBy(() -> review(id, Map.of("kind", "quarrel")))
        .hasMessage(
            "kind: one of meeting, call, visit, negotiation, ceremony, exercise, other, not"
                + " quarrel");
    assertThatThrownBy(() -> review(id, Map.of("due", "2025")))
        .hasMessage("no field due here; there are kind, status, parties, date, place");
    assertThatThrownBy(() -> review(id, Map.of("parties", "Nobody")))
        .hasMessage(
            "parties: no party Nobody in this document; there are Zoë Quist; Ilo Vance; Arlandia");
    assertThatThrownBy(() -> review(id, Map.of("date", "soon"))).hasMessageContaining("date: ");
    assertThat(record.queries().revisions(id)).isEmpty();
  }

  @Test
  void onlyAPersonSaysWhatBecameOfACommitment() {
    keep(Strait.reading());
    FoundFinding promise =
        record.queries().findings(FindingQuery.ALL.ofTypes(FindingType.COMMITMENT)).getFirst();
    assertThat(promise.outcome()).isEmpty();

    FoundFinding kept = review(promise.id(), Map.of("status", "fulfilled"));

    assertThat(kept.outcome()).contains(CommitmentStatus.FULFILLED);
  }

  // ---- Reading again --------------------------------------------------------------------------

  @Test
  void aLaterReaderSupersedesAndTheEarlierReadingStays() {
    keep(Strait.reading());
    long first = onlyReading().no();

    assertThat(keep(by("0.2.0", Strait.reading())))
        .containsExactly(new Kept("strait", Kept.Change.REREAD, 1, 10));

    var readings = record.queries().document("strait").orElseThrow().latest().readings();
    assertThat(readings).extracting(r -> r.reader()).containsExactly("0.1.0 hand-made", "0.2.0");
    assertThat(readings).extracting(r -> r.current()).containsExactly(false, true);
    assertThat(record.queries().reading(first).orElseThrow().readerVersion())
        .isEqualTo("0.1.0 hand-made");
    assertThat(record.queries().counts().findings()).isEqualTo(10);
  }

  @Test
  void idsStayWhenALaterReaderFindsTheSame() {
    keep(Strait.reading());
    var before = record.queries().findings(FindingQuery.ALL).stream().map(f -> f.id()).toList();

    keep(by("0.2.0", Strait.reading()));

    assertThat(record.queries().findings(FindingQuery.ALL))
        .extracting(FoundFinding::id)
        .containsExactlyElementsOf(before);
  }

  @Test
  void decisionsSurviveAnotherReading() {
    keep(Strait.reading());
    var id = engagement().id();
    review(id, Map.of("kind", "call"));

    keep(by("0.2.0", Strait.reading()));

    FoundFinding found = record.queries().finding(id).orElseThrow();
    assertThat(found.kind()).contains("call");
    assertThat(found.review()).contains(Review.CORRECTED);
  }

  @Test
  void decisionsFollowAFindingThatIsReadOtherwise() {
    keep(Strait.reading());
    FoundFinding asked = only(FindingType.REQUEST);
    record.review(asked.id(), new Decision.Rejected(), Optional.empty(), "ada");

    keep(by("0.2.0", Later.withRequestCutOtherwise(Strait.reading())));

    FoundFinding now = record.queries().finding(asked.id()).orElseThrow();
    assertThat(now.content()).contains("to reopen the strait");
    assertThat(now.review()).contains(Review.REJECTED);
  }

  @Test
  void whatAPersonAcceptedStaysThoughALaterReaderDoesNotFindIt() {
    keep(Strait.reading());
    FoundFinding silence = only(FindingType.OMISSION);
    FoundFinding first = only(FindingType.PRECEDENT);
    record.review(silence.id(), new Decision.Accepted(), Optional.empty(), "ada");

    keep(by("0.2.0", Later.without(Strait.reading(), FindingType.OMISSION, FindingType.PRECEDENT)));

    assertThat(record.queries().finding(silence.id()).orElseThrow().review())
        .contains(Review.ACCEPTED);
    assertThat(record.queries().finding(first.id())).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void decisionsAreNotLostOverSeveralReadings() {
    keep(Strait.reading());
    FoundFinding silence = only(FindingType.OMISSION);
    record.review(silence.id(), new Decision.Accepted(), Optional.empty(), "ada");
    keep(by("0.2.0", Later.without(Strait.reading(), FindingType.OMISSION)));

    keep(by("0.3.0", Strait.reading()));

    assertThat(record.queries().findings(FindingQuery.ALL)).hasSize(10);
    assertThat(record.queries().finding(silence.id()).orElseThrow().review())
        .contains(Review.ACCEPTED);
  }

  // ---- Verifying ------------------------------------------------------------------------------

  @Test
  void everyQuotationIsFoundAgain() {
    keep(Strait.reading());

    Verification.Result result = record.verify(_ -> {});

    assertThat(result.faults()).isZero();
    assertThat(result.texts()).isEqualTo(1);
    assertThat(result.quotations()).isGreaterThan(20);
  }

  @Test
  void aQuotationThatIsNotThereIsTold() {
    keep(Strait.reading());
    record
        .database()
        .writeOnly(handle ->
            handle.execute("UPDATE finding SET quotation_start = 3 WHERE type = 'omission'"));

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("strait: at 3–")
        .contains("not ‘They did not discuss fisheries.’");
  }

  // ---- ----------------------------------------------------------------------------------------

  private List<Kept> keep(Reading reading) {
    List<Kept> kept = new ArrayList<>();
    try (Writer writer = record.writer("add", "test", kept::add)) {
      writer.keep(reading.text().document(), reading);
    }
    return kept;
  }

  private static Document named(String id, Document document) {
    return new Document(
        id,
        document.title(),
        document.source(),
        document.published(),
        document.content(),
        document.sha256());
  }

  private static Reading by(String reader, Reading reading) {
    return new Reading(
        reader,
        reading.language(),
        reading.text(),
        reading.syntax(),
        reading.parties(),
        reading.findings());
  }

  private static Decision correction(Map<String, String> fields) {
    return new Decision.Corrected(new Correction(fields));
  }

  private FoundFinding review(org.chancery.record.kept.FindingId id, Map<String, String> fields) {
    return record.review(id, correction(fields), Optional.empty(), "ada");
  }

  private org.chancery.record.kept.KeptReading onlyReading() {
    return record.queries().document("strait").orElseThrow().latest().readings().getFirst();
  }

  private FoundFinding only(FindingType type) {
    return record.queries().findings(FindingQuery.ALL.ofTypes(type)).getFirst();
  }

  /** The meeting that was held. */
  private FoundFinding engagement() {
    return only(FindingType.ENGAGEMENT);
  }

  private int documents(String words) {
    return record.queries().search(SearchQuery.of(words)).documents();
  }

  private List<Verification.Fault> faults() {
    List<Verification.Fault> faults = new ArrayList<>();
    record.verify(faults::add);
    return faults;
  }
}
