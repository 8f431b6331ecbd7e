package org.chancery.desk.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * How well readings meet gold, over all texts.
 *
 * @param texts the score of each text, in the order of their ids
 */
public record Evaluation(List<Text> texts) {

  /**
   * One text.
   *
   * @param content what was read; empty where the gold has no such text, or it could not be read
   * @param scores one for each type that its gold has
   */
  public record Text(String id, Optional<String> content, List<TextScore> scores) {

    public Text {
      scores = List.copyOf(scores);
    }
  }

  /**
   * The score of one type.
   *
   * @param gold how many findings gold has
   * @param found how many were found
   * @param hits how many of them agree
   */
  public record Total(FindingType type, int gold, int found, int hits) {

    /** How much of what was found is right. */
    public double precision() {
      return found == 0 ? 0 : (double) hits / found;
    }

    /** How much of what there is was found. */
    public double recall() {
      return gold == 0 ? 0 : (double) hits / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  public Evaluation {
    texts = List.copyOf(texts);
  }

  /** The types of which gold has any finding. */
  public List<Total> totals() {
    return java.util.Arrays.stream(FindingType.values())
        .map(this::total)
        .filter(total -> total.gold() > 0)
        .toList();
  }

  private Total total(FindingType type) {
    List<TextScore> scores = scores(type);
    return new Total(
        type,
        scores.stream().mapToInt(TextScore::gold).sum(),
        scores.stream().mapToInt(TextScore::found).sum(),
        scores.stream().mapToInt(score -> score.matched().size()).sum());
  }

  private List<TextScore> scores(FindingType type) {
    return texts.stream()
        .flatMap(text -> text.scores().stream())
        .filter(score -> score.type() == type)
        .toList();
  }

  /** The mean over the types; empty where gold has no finding at all. */
  public Optional<Double> meanF1() {
    List<Total> totals = totals();
    // Summed in order, as other scorers of this gold do: a stream's sum may differ in the last bit.
    double sum = 0;
    for (Total total : totals) {
      sum += total.f1();
    }
    return totals.isEmpty() ? Optional.empty() : Optional.of(sum / totals.size());
  }

  /** Of the engagements that were hit, the share whose status is right. */
  public Optional<Double> statusAccuracy() {
    return engagementsRight(hit -> hit.gold().status().equals(hit.found().status()));
  }

  /** Of the engagements that were hit, the share whose date is right. */
  public Optional<Double> dateAccuracy() {
    return engagementsRight(hit -> hit.gold().date().equals(hit.found().date()));
  }

  private Optional<Double> engagementsRight(java.util.function.Predicate<TextScore.Hit> right) {
    List<TextScore.Hit> hits =
        scores(FindingType.ENGAGEMENTS).stream()
            .flatMap(score -> score.matched().stream())
            .toList();
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of((double) hits.stream().filter(right).count() / hits.size());
  }
}
