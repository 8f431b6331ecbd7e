package org.chancery.record.view;

import java.util.List;
import java.util.Optional;
import org.chancery.record.kept.Provenance;

/**
 * Two documents side by side: two readouts of one meeting.
 *
 * @param same what both say alike
 * @param different what both say, but not alike
 * @param onlyOne what only the one says
 * @param onlyOther what only the other says
 */
public record Comparison(
    Document one,
    Document other,
    List<Pair> same,
    List<Pair> different,
    List<Alone> onlyOne,
    List<Alone> onlyOther) {

  public Comparison {
    same = List.copyOf(same);
    different = List.copyOf(different);
    onlyOne = List.copyOf(onlyOne);
    onlyOther = List.copyOf(onlyOther);
  }

  /** One of the two. */
  public record Document(
      String id,
      Optional<String> title,
      Optional<String> source,
      Optional<String> published,
      Provenance provenance) {}

  /** In what two sayings may differ. */
  public enum Aspect {
    NUMBERS,
    DATE,
    VERB,
    STATUS,
    PLACE,
    PARTIES
  }

  /**
   * A difference.
   *
   * @param one what the one says; empty where it says nothing of it
   * @param other what the other says; likewise
   */
  public record Difference(Aspect aspect, String one, String other) {}

  /** What both say. */
  public record Pair(Entry one, Entry other, List<Difference> differences) {

    public Pair {
      differences = List.copyOf(differences);
    }
  }

  /**
   * What only one says.
   *
   * @param nearest the sentence of the other document that comes nearest; empty where that is
   *     silent on the matter
   */
  public record Alone(Entry entry, Optional<String> nearest) {}
}
