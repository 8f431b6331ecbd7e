package org.chancery.desk.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.desk.format.Phrases;
import org.chancery.record.view.Comparison;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Occasion;
import org.chancery.record.view.Telling;

/**
 * One engagement or act with all its reports.
 *
 * @param readouts the documents that are compared: the first of those that tell of it
 * @param rows what they say besides, one matter in each
 * @param left how many matters are left out, of which one readout alone tells
 */
public record HappeningPage(Occasion occasion, List<Telling> readouts, List<Row> rows, int left)
    implements Page {

  /** So many readouts stand side by side. */
  private static final int COMPARED = 3;

  /** So many matters of which one readout alone tells. */
  private static final int ALONE = 12;

  /** What one readout says on a matter. */
  public sealed interface Cell {

    /**
     * It says so.
     *
     * @param differences in what it differs from the first that says it; empty where in nothing
     */
    record Says(Entry entry, String differences) implements Cell {}

    /**
     * It does not say so.
     *
     * @param nearest the sentence of it that comes nearest; empty where it is silent
     */
    record Silent(Optional<String> nearest) implements Cell {}
  }

  /**
   * One matter.
   *
   * @param cells one for each readout
   */
  public record Row(List<Cell> cells) {

    /** How many readouts say it. */
    public int said() {
      return (int) cells.stream().filter(Cell.Says.class::isInstance).count();
    }

    /** In a word or two. */
    public String label() {
      boolean differ =
          cells.stream()
              .anyMatch(cell -> cell instanceof Cell.Says says && !says.differences.isEmpty());
      return differ ? "differ" : said() == 1 ? "one says" : "say the same";
    }
  }

  public HappeningPage {
    readouts = List.copyOf(readouts);
    rows = List.copyOf(rows);
  }

  @Override
  public String title() {
    return Phrases.deed(occasion.entry());
  }

  @Override
  public Tab tab() {
    return Tab.NONE;
  }

  @Override
  public List<Entry> listed() {
    return List.of(occasion.entry());
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(Links.happening(occasion.entry().id()), "", "json", "csv", "atom", "ics");
  }

  /** What a telling of the history says. */
  public Optional<Entry> report(String finding) {
    return occasion.reports().stream().filter(entry -> entry.id().equals(finding)).findFirst();
  }

  /** The page; empty where the record has no such happening. */
  public static Optional<HappeningPage> of(Site site, String id) {
    return site.occasions().find(id).map(occasion -> of(site, occasion));
  }

  private static HappeningPage of(Site site, Occasion occasion) {
    Map<String, Telling> documents = new LinkedHashMap<>();
    occasion
        .reports()
        .forEach(entry -> documents.putIfAbsent(entry.first().document(), entry.first()));
    List<Telling> readouts = documents.values().stream().limit(COMPARED).toList();
    List<Row> all = readouts.size() < 2 ? List.of() : new Grid(site, readouts).rows();
    List<Row> shown = new ArrayList<>(all.stream().filter(row -> row.said() > 1).toList());
    List<Row> alone = all.stream().filter(row -> row.said() == 1).toList();
    shown.addAll(alone.stream().limit(ALONE).toList());
    return new HappeningPage(occasion, readouts, shown, all.size() - shown.size());
  }

  /** Puts what several documents say into rows, from what any two of them say. */
  private static final class Grid {

    private record Match(Entry entry, String differences) {}

    private final int size;
    private final List<List<Entry>> entries = new ArrayList<>();

    /** By the entry of one document, and the number of another: what that says on the same. */
    private final Map<String, Map<Integer, Match>> matches = new HashMap<>();

    private final Map<String, Map<Integer, Optional<String>>> nearest = new HashMap<>();

    Grid(Site site, List<Telling> readouts) {
      this.size = readouts.size();
      for (int i = 0; i < size; i++) {
        entries.add(new ArrayList<>());
      }
      Iterator<Comparison> comparisons =
          site.comparisons().among(readouts.stream().map(Telling::document).toList()).iterator();
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          add(i, j, comparisons.next());
        }
      }
    }

    private void add(int i, int j, Comparison comparison) {
      List<Comparison.Pair> pairs = new ArrayList<>(comparison.different());
      pairs.addAll(comparison.same());
      for (Comparison.Pair pair : pairs) {
        put(i, pair.one());
        put(j, pair.other());
        matches
            .computeIfAbsent(pair.one().id(), _ -> new HashMap<>())
            .put(j, new Match(pair.other(), ComparisonPage.differences(pair)));
      }
      alone(i, j, comparison.onlyOne());
      alone(j, i, comparison.onlyOther());
    }

    private void alone(int i, int j, List<Comparison.Alone> alone) {
      for (Comparison.Alone one : alone) {
        put(i, one.entry());
        nearest.computeIfAbsent(one.entry().id(), _ -> new HashMap<>()).put(j, one.nearest());
      }
    }

    private void put(int i, Entry entry) {
      if (entries.get(i).stream().noneMatch(known -> known.id().equals(entry.id()))) {
        entries.get(i).add(entry);
      }
    }

    List<Row> rows() {
      Set<String> told = new HashSet<>();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        for (Entry entry : entries.get(i)) {
          if (told.add(entry.id())) {
            rows.add(row(i, entry, told));
          }
        }
      }
      return rows;
    }

    private Row row(int i, Entry entry, Set<String> told) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        Match match = matches.getOrDefault(entry.id(), Map.of()).get(j);
        if (j == i) {
          cells.add(new Cell.Says(entry, ""));
        } else if (match != null && told.add(match.entry.id())) {
          cells.add(new Cell.Says(match.entry, match.differences));
        } else {
          cells.add(
              new Cell.Silent(
                  Objects.requireNonNullElse(
                      nearest.getOrDefault(entry.id(), Map.of()).get(j), Optional.empty())));
        }
      }
      return new Row(List.copyOf(cells));
    }
  }
}
