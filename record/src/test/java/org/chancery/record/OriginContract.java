package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.piece.Known;
import org.chancery.intake.publisher.Publisher;
import org.chancery.intake.watch.WatchState;
import org.chancery.intake.watch.WatchState.Feed;
import org.chancery.intake.watch.WatchState.Pending;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.kept.Provenance;
import org.chancery.record.query.Days;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;
import org.chancery.record.view.Entry;
import org.chancery.record.view.ListQuery;
import org.chancery.record.view.Lists;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record keeps of where documents come from, wherever it is kept. */
abstract class OriginContract {

  private static final URI FEED = URI.create("https://courier.example/feed");
  private static final Instant NOW = Instant.parse("2025-02-01T10:00:00Z");

  private static final Side ARLANDIA = new Side("Arlandia", List.of("ARL"));
  private static final Side BORDURIA = new Side("Borduria", List.of("BRD"));

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

  // ---- Publishers -----------------------------------------------------------------------------

  @Test
  void aDocumentIsKeptWithItsProvenance() {
    Provenance provenance =
        new Provenance(
            Optional.of("https://foreign.example/1"),
            Optional.of("Ada Sorrel"),
            Optional.of(NOW),
            Optional.of(
                new Publisher(
                    "Foreign Ministry",
                    Publisher.Kind.INTERNATIONAL_BODY,
                    Optional.of("ARL"),
                    Optional.of("public domain"))));
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.keep(Strait.document(), Strait.reading(), provenance);
    }

    assertThat(document("strait").latest().provenance()).isEqualTo(provenance);
    assertThat(commitment().first().provenance()).isEqualTo(provenance);
  }

  @Test
  void aDocumentOfUnknownProvenanceHasNone() {
    keep(Strait.document());

    assertThat(document("strait").latest().provenance()).isEqualTo(Provenance.UNKNOWN);
  }

  // ---- Copies ---------------------------------------------------------------------------------

  @Test
  void tenCopiesAreOneReport() {
    keep(Strait.document());
    for (int i = 1; i < 10; i++) {
      keep(copy("paper-" + i, Strait.CONTENT, "2025-01-23"));
    }

    assertThat(document("strait").copies()).hasSize(9).startsWith("paper-1");
    assertThat(document("paper-9").copyOf()).contains("strait");
    assertThat(record.queries().documents()).hasSize(10);
  }

  @Test
  void aCopyMayBeCutAndHaveAnotherHeadline() {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      story.append("In place ").append(i).append(" the ministers spoke of matter ").append(i * i);
      story.append(" and of nothing else. ");
    }
    keep(copy("whole", story.toString(), "2025-01-22"));
    keep(
        copy("cut", story.substring(0, story.length() / 2), "2025-01-23")
            .titled("Ministers speak"));

    assertThat(document("cut").copyOf()).contains("whole");
  }

  @Test
  void otherTextsAreNoCopies() {
    keep(Strait.document());
    keep(
        copy(
            "other",
            "They spoke of the weather, and the harbour was quiet that day.",
            "2025-01-22"));

    assertThat(document("strait").copies()).isEmpty();
    assertThat(document("other").copyOf()).isEmpty();
  }

  @Test
  void theSameWordsInAnotherYearAreAReportOfTheirOwn() {
    keep(Strait.document());
    keep(copy("next-year", Strait.CONTENT, "2026-01-22"));

    assertThat(document("next-year").copyOf()).isEmpty();
  }

  @Test
  void whenTheFirstChangesTheNextIsTheFirst() {
    keep(Strait.document());
    keep(copy("second", Strait.CONTENT, "2025-01-23"));
    keep(copy("third", Strait.CONTENT, "2025-01-24"));

    keep(copy("strait", "Nothing of this is true, the paper says, and regrets it.", "2025-01-25"));

    assertThat(document("second").copyOf()).isEmpty();
    assertThat(document("third").copyOf()).contains("second");
    assertThat(document("strait").copies()).isEmpty();
  }

  @Test
  void ofAHappeningCopiesAreOneReportAndAllAreShown() {
    keep(Strait.document());
    keep(copy("paper-1", Strait.CONTENT, "2025-01-22"));
    keep(copy("paper-2", Strait.CONTENT, "2025-01-23"));

    var meeting = relation(Optional.empty()).chronology().entries().getFirst();

    assertThat(meeting.tellings()).hasSize(3);
    assertThat(meeting.reports()).isEqualTo(1);
    assertThat(meeting.documents()).isEqualTo(3);
  }

  @Test
  void aRelationCanBeSeenAsOneSideTellsIt() {
    Publisher ministry =
        new Publisher("Ministry", Publisher.Kind.GOVERNMENT, Optional.of("ARL"), Optional.empty());
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.keep(
          Strait.document(),
          Strait.reading(),
          new Provenance(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ministry)));
    }

    assertThat(relation(Optional.of(ARLANDIA)).isEmpty()).isFalse();
    assertThat(relation(Optional.of(BORDURIA)).isEmpty()).isTrue();
  }

  private Relation relation(Optional<Side> teller) {
    return new Relations(record.database())
        .of(ARLANDIA, BORDURIA, Days.ALL, LocalDate.parse("2025-02-01"), 20, teller);
  }

  // ---- Watching -------------------------------------------------------------------------------

  @Test
  void theStateOfAFeedComesBack() {
    WatchState state = record.watching();
    Feed feed =
        new Feed(
            FEED,
            new Version(Optional.of("\"1\""), Optional.of("Sat, 01 Feb 2025 09:00:00 GMT")),
            2,
            NOW,
            Optional.of(URI.create("https://courier.example/all")));

    assertThat(state.feed(FEED)).isEmpty();
    state.put(feed.polled(Version.NONE, 0, NOW.minusSeconds(5)));
    state.put(feed);

    assertThat(state.feed(FEED)).contains(feed);
    assertThat(state.partsOf(URI.create("https://courier.example/all"))).containsExactly(feed);
  }

  @Test
  void anEntryIsPendingUntilItIsDoneAndKnownForEver() {
    WatchState state = record.watching();
    Pending entry = entry("1", "https://courier.example/1", 0, NOW);
    state.add(List.of(entry));

    assertThat(state.due(NOW, 10)).containsExactly(entry);
    assertThat(state.due(NOW.minusSeconds(1), 10)).isEmpty();
    Pending later = entry("1", "https://courier.example/1", 1, NOW.plusSeconds(60));
    state.put(later);
    assertThat(state.due(NOW, 10)).isEmpty();
    assertThat(state.due(NOW.plusSeconds(60), 10)).containsExactly(later);

    state.done(later);

    assertThat(state.due(Instant.MAX, 10)).isEmpty();
    assertThat(state.isKnown(FEED, "1", URI.create("https://courier.example/elsewhere"))).isTrue();
    assertThat(state.isKnown(URI.create("https://other.example"), "7", entry.address())).isTrue();
    assertThat(state.isKnown(FEED, "2", URI.create("https://courier.example/2"))).isFalse();
  }

  @Test
  void theOldestEntriesComeFirstAndNotAllAtOnce() {
    WatchState state = record.watching();
    List<Pending> entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      entries.add(entry("n" + i, "https://courier.example/n" + i, 0, NOW.minusSeconds(i)));
    }
    state.add(entries);

    assertThat(state.due(NOW, 3)).extracting(Pending::id).containsExactly("n4", "n3", "n2");
  }

  private static Pending entry(String id, String address, int failures, Instant due) {
    Known known =
        new Known(
            Optional.of("One"),
            Optional.of(PublicationDate.parse("2025-01-22")),
            Optional.of("Courier"),
            Optional.of(address),
            Optional.of("Ada"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Pending(id, FEED, URI.create(address), known, failures, due);
  }

  private static Document copy(String id, String content, String published) {
    return Document.of(id, content)
        .from("The Daily " + id)
        .publishedOn(PublicationDate.parse(published));
  }

  private void keep(Document document) {
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      writer.keep(
          document,
          document.content().equals(Strait.CONTENT)
              ? Strait.reading(document)
              : HandMade.empty(document));
    }
  }

  private KeptDocument document(String id) {
    return record.queries().document(id).orElseThrow();
  }

  private Entry commitment() {
    return new Lists(record.database())
        .of(ListQuery.of(FindingType.COMMITMENT, 10))
        .entries()
        .getFirst();
  }
}
