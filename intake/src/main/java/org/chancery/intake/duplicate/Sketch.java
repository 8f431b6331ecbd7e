package org.chancery.intake.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.reading.document.Sha256;

/**
 * What is kept of a text to find its copies: a digest of its words, and the least hash values of
 * its runs of four words (MinHash, Broder 1997), by which the share of runs that two texts have in
 * common is estimated.
 *
 * <p>Letter case, punctuation and white space do not count.
 */
public final class Sketch {

  /** Hash functions, parted into bands by {@link Copies}. The error is about 0.04. */
  static final int FUNCTIONS = 126;

  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final String exact;
  private final int runs;
  private final int[] least;

  private Sketch(String exact, int runs, int[] least) {
    this.exact = exact;
    this.runs = runs;
    this.least = least;
  }

  /** The sketch of a text. */
  public static Sketch of(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(hash(String.join(" ", words.subList(i, i + RUN))));
    }
    if (runs.isEmpty()) {
      runs.add(hash(String.join(" ", words)));
    }
    int[] least = new int[FUNCTIONS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long run : runs) {
      for (int i = 0; i < FUNCTIONS; i++) {
        least[i] = Math.min(least[i], (int) (mix(run + i * PRIME) >>> 33));
      }
    }
    return new Sketch(Sha256.of(String.join(" ", words)), runs.size(), least);
  }

  /** SHA-256 of the words, in lower case and with one space between them. */
  public String exact() {
    return exact;
  }

  /** How many different runs of four words the text has. */
  public int runs() {
    return runs;
  }

  int least(int function) {
    return least[function];
  }

  /** The estimated share of the runs of both that both have (Jaccard), from 0 to 1. */
  public double resemblance(Sketch other) {
    int same = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
      if (least[i] == other.least[i]) {
        same++;
      }
    }
    return (double) same / FUNCTIONS;
  }

  /** The estimated share of the shorter text's runs that the longer one has, from 0 to 1. */
  public double containment(Sketch other) {
    double resemblance = resemblance(other);
    double common = resemblance * (runs + other.runs) / (1 + resemblance);
    return Math.min(1, common / Math.min(runs, other.runs));
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String run) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : run.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
