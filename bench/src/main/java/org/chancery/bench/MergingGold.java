package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.text.Evidence;
import org.chancery.record.happening.Participant;
import org.chancery.record.happening.Report;
import org.chancery.record.person.PersonName;

/** Judgements by hand on what tells of one happening, from {@code merging-gold.tsv}. */
final class MergingGold {

  /** The sentences of a document, in code points. */
  record Place(int from, int to) {

    boolean holds(Evidence evidence) {
      return evidence.start() < to && from < evidence.end();
    }
  }

  /**
   * That some sentences of a document tell of a happening.
   *
   * @param sides who takes part: by state, the names of persons
   */
  record Mention(
      String half,
      String topic,
      String happening,
      String document,
      List<Place> at,
      String kind,
      Map<String, List<PersonName>> sides) {

    /** How well a finding of the same sentences fits; none where others take part. */
    Optional<Integer> fit(Report report, Engagement engagement) {
      if (engagement.basis().evidence().stream()
          .noneMatch(e -> at.stream().anyMatch(p -> p.holds(e)))) {
        return Optional.empty();
      }
      Set<String> common = new TreeSet<>(report.sides());
      common.retainAll(sides.keySet());
      boolean others =
          common.stream().anyMatch(side -> !mayBe(sides.get(side), report.of(side)))
              || sides.size() == 2
                  && common.size() < report.sides().stream().filter(s -> s.length() == 3).count();
      if (common.size() < Math.min(2, sides.size()) || others) {
        return Optional.empty();
      }
      boolean sameKind = engagement.kind().name().equalsIgnoreCase(kind);
      long named =
          common.stream()
              .filter(side ->
                  !sides.get(side).isEmpty()
                      && report.of(side).stream().anyMatch(p -> p.person().isPresent()))
              .count();
      long unasked =
          common.stream()
              .filter(side ->
                  sides.get(side).isEmpty()
                      && report.of(side).stream().anyMatch(p -> p.person().isPresent()))
              .count();
      return Optional.of((int) (4 * common.size() + 2 * named - 2 * unasked + (sameKind ? 1 : 0)));
    }

    private static boolean mayBe(List<PersonName> names, List<Participant> participants) {
      List<PersonName> there = participants.stream().flatMap(p -> p.person().stream()).toList();
      return names.isEmpty()
          || there.isEmpty()
          || names.stream().anyMatch(n -> there.stream().anyMatch(n::mayBe));
    }
  }

  private static final int COLUMNS = 8;

  private MergingGold() {}

  /** All mentions, in the order of the file. */
  static List<Mention> read() {
    List<Mention> mentions = new ArrayList<>();
    try (InputStream in = MergingGold.class.getResourceAsStream("merging-gold.tsv")) {
      if (in == null) {
        throw new IllegalStateException("merging-gold.tsv is missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          mentions.add(mention(line, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read merging-gold.tsv", e);
    }
    return mentions;
  }

  private static Mention mention(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(
          "merging-gold.tsv:"
              + number
              + ": expected "
              + COLUMNS
              + " columns, found "
              + cells.length);
    }
    List<Place> at =
        Arrays.stream(cells[4].split(";"))
            .map(place -> place.split("-"))
            .map(ends -> new Place(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
            .toList();
    return new Mention(cells[0], cells[1], cells[2], cells[3], at, cells[5], sides(cells[7]));
  }

  private static Map<String, List<PersonName>> sides(String parties) {
    Map<String, List<PersonName>> sides = new LinkedHashMap<>();
    for (String party : parties.split("\\+")) {
      String[] parts = party.split(":");
      List<PersonName> names =
          parts.length == 1
              ? List.of()
              : Arrays.stream(parts[1].split(",")).map(PersonName::of).toList();
      sides.put(
          parts[0].length() == 3 ? parts[0] : parts[0].toLowerCase(java.util.Locale.ROOT), names);
    }
    return sides;
  }
}
