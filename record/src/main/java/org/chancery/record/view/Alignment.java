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

  /** A saying with its words and its sides, which are compared with those of many others. */
  private record Saying(Entry entry, Set<String> matter, Set<String> sides) {

    static Saying of(Entry entry) {
      return new Saying(
          entry,
          ContentWords.of(entry.content().orElse(entry.first().quotation())),
          entry.acting().stream()
              .flatMap(party -> party.side().stream())
              .collect(Collectors.toSet()));
    }

    FindingType type() {
      return entry.type();
    }
  }

  /** A sentence with its words. */
  private record Sentence(String text, Set<String> words) {}

  private final Sayings one;
  private final Sayings other;

  private Alignment(Sayings one, Sayings other) {
    this.one = one;
    this.other = other;
  }

  static Comparison of(Sayings one, Sayings other) {
    return new Alignment(one, other).comparison();
  }

  private Comparison comparison() {
    List<Saying> first = withoutRepetition(one.entries());
    List<Saying> second = withoutRepetition(other.entries());
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
    List<Sentence> sentencesOfOther = sentences(other.text());
    for (int i = 0; i < first.size(); i++) {
      Integer partner = partners.get(i);
      if (partner == null) {
        onlyOne.add(alone(first.get(i), sentencesOfOther));
      } else {
        Pair pair = pair(first.get(i).entry, second.get(partner).entry);
        (pair.differences().isEmpty() ? same : different).add(pair);
      }
    }
    List<Alone> onlyOther = new ArrayList<>();
    List<Sentence> sentencesOfOne = sentences(one.text());
    for (int j = 0; j < second.size(); j++) {
      if (!taken.contains(j)) {
        onlyOther.add(alone(second.get(j), sentencesOfOne));
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
  private static List<Saying> withoutRepetition(List<Entry> entries) {
    Set<Integer> sentences =
        entries.stream()
            .filter(entry -> entry.type() != FindingType.EVENT)
            .map(entry -> entry.first().start())
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> entry.type() != FindingType.EVENT || sentences.add(entry.first().start()))
        .map(Saying::of)
        .toList();
  }

  private static double degree(Saying first, Saying second) {
    boolean sameType = first.type() == second.type();
    if (!sameType && !(isWords(first.type()) && isWords(second.type()))) {
      return 0;
    }
    double sides = sides(first.sides, second.sides);
    if (sides == 0) {
      return 0;
    }
    double words =
        (ContentWords.overlap(first.matter, second.matter)
                + ContentWords.dice(first.matter, second.matter))
            / 2;
    if (first.type() == FindingType.ENGAGEMENT && sameType) {
      // Two readouts of a meeting name it each in their own way.
      boolean sameKind = first.entry.kind().equals(second.entry.kind());
      return sides * (sameKind ? 1 : 0.6) * (0.6 + 0.4 * words);
    }
    return words * sides * (sameType ? 1 : OTHER_TYPE);
  }

  private static boolean isWords(FindingType type) {
    return switch (type) {
      case STATEMENT, COMMITMENT, REQUEST, OMISSION -> true;
      case ENGAGEMENT, PRECEDENT, EVENT -> false;
    };
  }

  /** 1 if those who act are on one side or it is not known, and 0 if they are on others. */
  private static double sides(Set<String> here, Set<String> there) {
    if (here.isEmpty() || there.isEmpty()) {
      return 0.9;
    }
    return here.stream().anyMatch(there::contains) ? 1 : 0;
  }

  private static List<Sentence> sentences(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .map(sentence -> new Sentence(sentence.strip(), ContentWords.of(sentence)))
        .toList();
  }

  private static Alone alone(Saying saying, List<Sentence> sentences) {
    Optional<String> nearest = Optional.empty();
    double best = TOUCHED;
    for (Sentence sentence : sentences) {
      double share = ContentWords.share(saying.matter, sentence.words);
      if (share >= best && (nearest.isEmpty() || share > best)) {
        best = share;
        nearest = Optional.of(sentence.text);
      }
    }
    return new Alone(saying.entry, nearest);
  }
}
