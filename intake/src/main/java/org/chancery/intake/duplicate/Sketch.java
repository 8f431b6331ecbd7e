package org.chancery.intake.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** Hash functions, parted into {@link #bands}. The error is about 0.04. */
  private static final int FUNCTIONS = 126;

  /**
   * Three rows a band: texts with half of their runs in common share one of 42 bands with a
   * probability of 0.996, those with a tenth with 0.04.
   */
  private static final int ROWS = 3;

  /** Texts about one event by different hands stay far below this. */
  private static final double NEAR = 0.6;

  /** Of a long text that was cut, nearly all stands in the whole. */
  private static final double CONTAINED = 0.85;

  /** So short a text may stand in another as a quotation or formula. */
  private static final int ENOUGH_RUNS = 60;

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

  /** The least hash values, four bytes each, to be kept. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(FUNCTIONS * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return bytes.array();
  }

  /** A sketch that was kept. */
  public static Sketch of(String exact, int runs, byte[] bytes) {
    int[] least = new int[FUNCTIONS];
    ByteBuffer.wrap(bytes).asIntBuffer().get(least);
    return new Sketch(exact, runs, least);
  }

  /**
   * What copies very probably have one of in common, and others hardly (locality-sensitive
   * hashing): to be looked for among those that came before.
   */
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    for (int number = 0; number < FUNCTIONS / ROWS; number++) {
      long band = number;
      for (int row = 0; row < ROWS; row++) {
        band = band * 0x100000001b3L + least[number * ROWS + row];
      }
      bands.add(mix(band));
    }
    return List.copyOf(bands);
  }

  /** Whether the two texts are one report, cut or edited by whoever printed it. */
  public boolean isNear(Sketch other) {
    return resemblance(other) >= NEAR
        || (containment(other) >= CONTAINED && Math.min(runs, other.runs) >= ENOUGH_RUNS);
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
