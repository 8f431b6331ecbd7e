package org.chancery.desk.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.desk.answer.Parameter.Sort;
import org.chancery.desk.format.ComparisonFormat;
import org.chancery.desk.format.DocumentFormat;
import org.chancery.desk.format.EntryCsv;
import org.chancery.desk.format.FeedItem;
import org.chancery.desk.format.FindingFormat;
import org.chancery.desk.format.HitsFormat;
import org.chancery.desk.format.OccasionFormat;
import org.chancery.desk.format.Style;
import org.chancery.record.kept.FindingId;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.Hits;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.revision.Revision;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Comparison;
import org.chancery.record.view.Comparisons;
import org.chancery.record.view.DocumentView;
import org.chancery.record.view.Documents;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Occasion;
import org.chancery.record.view.Occasions;

/** What is asked about texts. */
final class TextQuestions {

  private static final int WIDTH = 100;
  private static final int PASSAGES = 10;

  /** No search is read further. */
  private static final int FURTHEST = 1_000;

  private final Asked asked;

  private TextQuestions(Asked asked) {
    this.asked = asked;
  }

  static List<Question> all(Asked asked) {
    TextQuestions texts = new TextQuestions(asked);
    return List.of(
        new Question(
            "search",
            "Search",
            "Full-text search in all documents: the best passages, and how many documents of which"
                + " time hold the words.",
            List.of(
                Parameter.required(
                    "q",
                    "Words that stand in one paragraph, in any of their forms; \"in this order\","
                        + " either OR other, -without."),
                Parameters.SINCE,
                Parameters.UNTIL,
                Parameter.optional(
                    "months", Sort.FLAG, "Whether documents are counted by month, not by year."),
                Parameters.LIMIT,
                Parameters.CURSOR),
            texts::search),
        new Question(
            "document",
            "Document",
            "One document: title, source, dates, and everything it says, each with its sentence.",
            List.of(
                Parameter.required("id", "Id of the document, as other answers give it."),
                Parameter.optional("text", Sort.FLAG, "Whether its text is given, too.")),
            texts::document),
        new Question(
            "finding",
            "Finding",
            "One finding: who does what to whom, its sentence, the rule that found it, how sure it"
                + " is, and what people decided about it.",
            List.of(Parameter.required("id", "Id of the finding, as other answers give it.")),
            texts::finding),
        new Question(
            "happening",
            "Happening",
            "A meeting, call, visit or act as all documents together tell of it: its history from"
                + " announcement to outcome, and what each report says.",
            List.of(
                Parameter.required("id", "Id of the happening, or of a finding that tells of it.")),
            texts::happening),
        new Question(
            "comparison",
            "Comparison of two documents",
            "Two readouts of one meeting side by side: where they differ, what both say, and what"
                + " only one says.",
            List.of(
                Parameter.required("one", "Id of a document."),
                Parameter.required("other", "Id of another one.")),
            texts::comparison));
  }

  private Answer search(Arguments arguments) {
    String words = arguments.required("q");
    int limit = arguments.limit(PASSAGES);
    int offset = arguments.text("cursor").map(TextQuestions::offset).orElse(0);
    Hits hits;
    try {
      hits =
          asked
              .queries()
              // One more tells whether there is another page.
              .search(
                  new SearchQuery(
                      words, arguments.days(), arguments.flag("months"), limit + 1, offset));
    } catch (IllegalArgumentException e) {
      throw UnansweredException.wrong("q", String.valueOf(e.getMessage()));
    }
    boolean more = hits.hits().size() > limit && offset + limit <= FURTHEST;
    Hits page =
        new Hits(hits.documents(), hits.facets(), hits.hits().stream().limit(limit).toList());
    return new Answer(
            "Search: " + words,
            json -> HitsFormat.write(words, page, json),
            () -> HitsFormat.text(words, page),
            () -> HitsFormat.csv(page))
        .withFeed(() -> feed(page))
        .withNext(more ? Optional.of(String.valueOf(offset + limit)) : Optional.empty());
  }

  private List<FeedItem> feed(Hits hits) {
    Map<String, Instant> recorded =
        new Documents(asked.database())
            .recorded(hits.hits().stream().map(Hits.Hit::document).distinct().toList());
    return HitsFormat.feed(hits, recorded);
  }

  private static int offset(String cursor) {
    if (!cursor.matches("[0-9]{1,4}") || Integer.parseInt(cursor) > FURTHEST) {
      throw UnansweredException.wrong("cursor", "cursor: not one that was given: " + cursor);
    }
    return Integer.parseInt(cursor);
  }

  private Answer document(Arguments arguments) {
    String id = arguments.required("id");
    boolean text = arguments.flag("text");
    DocumentView document =
        new Documents(asked.database())
            .of(id)
            .orElseThrow(() -> UnansweredException.absent("id", "no document " + id));
    return new Answer(
            document.title().orElse(id),
            json -> DocumentFormat.write(document, text, json),
            () -> DocumentFormat.text(document, text),
            () -> new EntryCsv().add("findings", document.findings().entries()).toString())
        .withFeed(() -> document.findings().entries().stream().map(FeedItem::of).toList());
  }

  private Answer finding(Arguments arguments) {
    String id = arguments.required("id");
    FoundFinding found =
        id.matches("f[0-9a-hjkmnp-tv-z]{12}")
            ? asked.queries().finding(new FindingId(id)).orElseThrow(() -> noFinding(id))
            : beginning(id);
    List<Revision> revisions = asked.queries().revisions(found.id());
    Entry entry = new Documents(asked.database()).entry(found);
    return new Answer(
        found.type().label() + " " + found.id(),
        json -> FindingFormat.write(found, entry, revisions, json),
        () -> FindingFormat.text(found, entry, revisions),
        () -> new EntryCsv().add("finding", List.of(entry)).toString());
  }

  private FoundFinding beginning(String id) {
    List<FindingId> found =
        id.matches("f[0-9a-z]{1,12}") ? asked.queries().findingsBeginningWith(id, 2) : List.of();
    if (found.size() == 2) {
      throw UnansweredException.wrong("id", "id: " + id + " begins several");
    }
    return found.stream()
        .findFirst()
        .flatMap(asked.queries()::finding)
        .orElseThrow(() -> noFinding(id));
  }

  private static UnansweredException noFinding(String id) {
    return UnansweredException.absent("id", "no finding " + id);
  }

  private Answer happening(Arguments arguments) {
    String id = arguments.required("id");
    Occasion occasion =
        Optional.of(id)
            .filter(one -> one.matches("[fh][0-9a-hjkmnp-tv-z]{12}"))
            .flatMap(new Occasions(asked.database())::find)
            .orElseThrow(() -> UnansweredException.absent("id", "no happening " + id));
    return new Answer(
            OccasionFormat.title(occasion),
            json -> OccasionFormat.write(occasion, json),
            () -> OccasionFormat.text(occasion),
            () -> OccasionFormat.csv(occasion))
        .withFeed(() -> occasion.reports().stream().map(FeedItem::of).toList())
        .withAgenda(
            new Agenda(asked.today(), new Listing(List.of(occasion.entry()), 1), Listing.NONE));
  }

  private Answer comparison(Arguments arguments) {
    String one = arguments.required("one");
    String other = arguments.required("other");
    Comparison comparison =
        new Comparisons(asked.database())
            .of(one, other)
            .orElseThrow(() -> {
              boolean first = asked.queries().document(one).isEmpty();
              return UnansweredException.absent(
                  first ? "one" : "other", "no document " + (first ? one : other));
            });
    return new Answer(
        "Comparison of " + one + " and " + other,
        json -> ComparisonFormat.write(comparison, json),
        () -> ComparisonFormat.text(comparison, Style.PLAIN, WIDTH, Arguments.MOST),
        () -> ComparisonFormat.csv(comparison));
  }
}
