package org.chancery.desk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.query.Hits;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.view.Documents;
import org.chancery.record.view.Side;

/**
 * A search of the texts.
 *
 * @param hits what was found; empty where nothing was looked for
 * @param passages the hits of this page
 */
public record SearchPage(
    String words,
    Days days,
    String party,
    String type,
    boolean byMonth,
    int page,
    Optional<Hits> hits,
    List<Passage> passages)
    implements Page {

  private static final int SHOWN = 10;

  private static final int LONGEST = 420;
  private static final int BEFORE = 120;

  /**
   * One passage.
   *
   * @param path the document, at this place
   * @param pieces its words
   * @param findings what was found in it
   */
  public record Passage(
      Hits.Hit hit, String path, List<Piece> pieces, List<Documents.Within> findings) {}

  /** Some words, and whether they were looked for. */
  public record Piece(String text, boolean marked) {}

  public SearchPage {
    passages = List.copyOf(passages);
  }

  @Override
  public String title() {
    return words.isEmpty() ? "Search" : words;
  }

  @Override
  public Tab tab() {
    return Tab.NONE;
  }

  @Override
  public List<OtherForm> otherForms() {
    return words.isEmpty()
        ? List.of()
        : OtherForm.of("/search", "q=" + Links.encoded(words), "json", "csv", "atom");
  }

  /** Whether there is another page after this one. */
  public boolean hasMore() {
    return hits.isPresent() && hits.get().hits().size() == SHOWN;
  }

  /** The address of this search within other days or on another page of it. */
  public String path(Days within, int number) {
    StringBuilder path = new StringBuilder("/search?q=").append(Links.encoded(words));
    within.since().ifPresent(day -> path.append("&since=").append(day));
    within.until().ifPresent(day -> path.append("&until=").append(day));
    if (!party.isEmpty()) {
      path.append("&party=").append(Links.encoded(party));
    }
    if (!type.isEmpty()) {
      path.append("&type=").append(Links.encoded(type));
    }
    if (byMonth) {
      path.append("&by=month");
    }
    if (number > 1) {
      path.append("&page=").append(number);
    }
    return path.toString();
  }

  /** The address of this search within the days of a facet. */
  public String path(Hits.Facet facet) {
    if (facet.period().length() == 7) {
      java.time.YearMonth month = java.time.YearMonth.parse(facet.period());
      return path(new Days(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth())), 1);
    }
    java.time.Year year = java.time.Year.parse(facet.period());
    return path(
        new Days(Optional.of(year.atDay(1)), Optional.of(year.atMonth(12).atEndOfMonth())), 1);
  }

  /** The page. */
  public static SearchPage of(Site site, Ask ask) {
    String words = ask.text("q");
    String party = ask.text("party");
    String type = ask.text("type");
    Days days = ask.days();
    boolean byMonth =
        ask.words("by").filter("month"::equals).isPresent()
            || days.since().isPresent()
                && days.until().isPresent()
                && days.since().get().plusYears(1).isAfter(days.until().get());
    int page = ask.count("page", 1, 1000);
    Optional<FindingType> wanted = FindingType.of(type.toLowerCase(Locale.ROOT));
    if (!type.isEmpty() && wanted.isEmpty()) {
      throw new BadRequestException("type: no type of finding: " + type);
    }
    Optional<Side> side = site.side(Optional.of(party).filter(p -> !p.isEmpty()));
    if (words.isEmpty()) {
      return new SearchPage(words, days, party, type, byMonth, 1, Optional.empty(), List.of());
    }
    Hits hits;
    try {
      hits =
          site.queries()
              .search(
                  new SearchQuery(
                      words,
                      days,
                      byMonth,
                      side.map(some -> Set.copyOf(some.keys())).orElse(Set.of()),
                      wanted,
                      SHOWN,
                      (page - 1) * SHOWN));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
    List<Passage> passages = hits.hits().stream().map(hit -> passage(site, hit)).toList();
    return new SearchPage(words, days, party, type, byMonth, page, Optional.of(hits), passages);
  }

  private static Passage passage(Site site, Hits.Hit hit) {
    List<Documents.Within> findings =
        site.documents().within(hit.document(), hit.start(), hit.end());
    return new Passage(
        hit,
        findings.isEmpty()
            ? Links.document(hit.document())
            : Links.sentence(hit.document(), findings.getFirst().id().value()),
        pieces(hit.marked()),
        findings);
  }

  /** The words around the first that was looked for, in pieces. */
  static List<Piece> pieces(String marked) {
    String line = marked.replaceAll("\\s+", " ").strip();
    int first = Math.max(0, line.indexOf(Hits.MARK));
    int from = first <= BEFORE ? 0 : Math.max(0, line.indexOf(' ', first - BEFORE) + 1);
    int to = Math.min(line.length(), from + LONGEST);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder(from > 0 ? "… " : "");
    for (int at = from; at < to; ) {
      char c = line.charAt(at);
      int end = c == Hits.MARK ? line.indexOf(Hits.UNMARK, at) : -1;
      if (end > at) {
        pieces.add(new Piece(plain.toString(), false));
        plain.setLength(0);
        pieces.add(new Piece(line.substring(at + 1, end), true));
        at = end + 1;
      } else {
        if (c != Hits.MARK && c != Hits.UNMARK) {
          plain.append(c);
        }
        at++;
      }
    }
    pieces.add(new Piece(plain + (to < line.length() ? " …" : ""), false));
    return pieces.stream().filter(piece -> !piece.text.isEmpty()).toList();
  }
}
