package org.chancery.record.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Comparison.Alone;
import org.chancery.record.view.Comparison.Difference;
import org.chancery.record.view.Comparison.Pair;

/**
 * Puts what two documents say side by side: the likest first, each saying once. Sayings are alike
 * if they are of like types, of one side, and have words in common.
 */
final class Alignment {

  private static final double ALIKE = 0.4;

  /** Of whose words at least so many must stand in a text that is not silent on a matter. */
  private static final double TOUCHED = 0.5;

  private static final double OTHER_TYPE = 0.8;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][”\"’']?)\\s+");

  private record Likeness(int one, int other, double degree) {}

  private final Sayings one;
  private final Sayings other;
  private final Map<Entry, Set<String>> matters = new HashMap<>();

  private Alignment(Sayings one, Sayings other) {
    this.one = one;
    this.other = other;
  }

  static Comparison of(Sayings one, Sayings other) {
    return new Alignment(one, other).comparison();
  }

  private Comparison comparison() {
    List<Entry> first = withoutRepetition(one.entries());
    List<Entry> second = withoutRepetition(other.entries());
    List<Likeness> likenesses = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        double degree = degree(first.get(i), second.get(j));
        if (degree >= ALIKE) {
          likenesses.add(new Likeness(i, j, degree));
        }
      }
    }
    likenesses.sort(
        Comparator.comparingDouble(Likeness::degree)
            .reversed()
            .thenComparingInt(Likeness::one)
            .thenComparingInt(Likeness::other));
    Map<Integer, Integer> partners = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Likeness likeness : likenesses) {
      if (!partners.containsKey(likeness.one) && taken.add(likeness.other)) {
        partners.put(likeness.one, likeness.other);
      }
    }
    List<Pair> same = new ArrayList<>();
    List<Pair> different = new ArrayList<>();
    List<Alone> onlyOne = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Integer partner = partners.get(i);
      if (partner == null) {
        onlyOne.add(alone(first.get(i), other.text()));
      } else {
        Pair pair = pair(first.get(i), second.get(partner));
        (pair.differences().isEmpty() ? same : different).add(pair);
      }
    }
    List<Alone> onlyOther = new ArrayList<>();
    for (int j = 0; j < second.size(); j++) {
      if (!taken.contains(j)) {
        onlyOther.add(alone(second.get(j), one.text()));
      }
    }
    return new Comparison(one.document(), other.document(), same, different, onlyOne, onlyOther);
  }

  private Pair pair(Entry first, Entry second) {
    List<Difference> differences =
        Differences.of(first, second, one.verb(first), other.verb(second));
    return new Pair(first, second, differences);
  }

  /** What is told as an occasion, a promise or a request is not told again as an act. */
  private static List<Entry> withoutRepetition(List<Entry> entries) {
    Set<Integer> sentences =
        entries.stream()
            .filter(entry -> entry.type() != FindingType.EVENT)
            .map(entry -> entry.first().start())
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> entry.type() != FindingType.EVENT || sentences.add(entry.first().start()))
        .toList();
  }

  private double degree(Entry first, Entry second) {
    boolean sameType = first.type() == second.type();
    if (!sameType && !(isWords(first) && isWords(second))) {
      return 0;
    }
    double sides = sides(first, second);
    if (sides == 0) {
      return 0;
    }
    Set<String> matter = matters.computeIfAbsent(first, Alignment::matter);
    Set<String> matterThere = matters.computeIfAbsent(second, Alignment::matter);
    double words =
        (ContentWords.overlap(matter, matterThere) + ContentWords.dice(matter, matterThere)) / 2;
    if (first.type() == FindingType.ENGAGEMENT && sameType) {
      // Two readouts of a meeting name it each in their own way.
      return sides * (first.kind().equals(second.kind()) ? 1 : 0.6) * (0.6 + 0.4 * words);
    }
    return words * sides * (sameType ? 1 : OTHER_TYPE);
  }

  private static boolean isWords(Entry entry) {
    return switch (entry.type()) {
      case STATEMENT, COMMITMENT, REQUEST, OMISSION -> true;
      case ENGAGEMENT, PRECEDENT, EVENT -> false;
    };
  }

  /** 1 if those who act are on one side or it is not known, and 0 if they are on others. */
  private static double sides(Entry first, Entry second) {
    Set<String> here = sides(first);
    Set<String> there = sides(second);
    if (here.isEmpty() || there.isEmpty()) {
      return 0.9;
    }
    return here.stream().anyMatch(there::contains) ? 1 : 0;
  }

  private static Set<String> sides(Entry entry) {
    return entry.acting().stream()
        .flatMap(party -> party.side().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> matter(Entry entry) {
    return ContentWords.of(entry.content().orElse(entry.first().quotation()));
  }

  private Alone alone(Entry entry, String text) {
    Set<String> matter = matters.computeIfAbsent(entry, Alignment::matter);
    Optional<String> nearest = Optional.empty();
    double best = TOUCHED;
    for (String sentence : SENTENCE_END.split(text)) {
      double share = ContentWords.share(matter, ContentWords.of(sentence));
      if (share >= best && (nearest.isEmpty() || share > best)) {
        best = share;
        nearest = Optional.of(sentence.strip());
      }
    }
    return new Alone(entry, nearest);
  }
}
