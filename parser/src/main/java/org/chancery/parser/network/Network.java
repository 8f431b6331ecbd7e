package org.chancery.parser.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.parser.piece.WordPiece;
import org.chancery.parser.tree.SpanningTree;
import org.chancery.reading.syntax.ParserException;

/**
 * The encoder and its heads, run by ONNX Runtime on the CPU.
 *
 * <p>What is found for a sentence does not depend on what shares its batch, to the last bit: rows
 * of a batch have one padded length, which follows from the sentence alone; activations have a
 * scale for each row, not for the batch; and the sum of products of 8-bit integers is exact. {@code
 * NetworkTest} compares batches of every composition.
 *
 * <p>Safe for several threads; they share one session.
 */
public final class Network {

  /**
   * Batches hold about so many pieces: enough to keep the processor busy, few enough for its cache.
   */
  private static final int BATCH = 1024;

  private final OrtEnvironment environment;
  private final OrtSession syntax;
  private final OrtSession labels;
  private final WordPiece wordPiece;
  private final int root;

  /**
   * @param root the number of the relation {@code root}
   * @throws ParserException if the model cannot be loaded
   */
  public Network(ModelFiles files, int root) {
    this.root = root;
    this.wordPiece = new WordPiece(files.lines("pieces.txt"));
    byte[] syntaxModel = files.bytes("syntax.onnx");
    byte[] labelModel = files.bytes("labels.onnx");
    try {
      this.environment = OrtEnvironment.getEnvironment();
      this.syntax = session(environment, syntaxModel);
      this.labels = session(environment, labelModel);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new ParserException("the parser's model cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Callers bring their own threads; a pool of the session's would fight with them.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      // The last step is the layout of tensors for convolutions: there are none, and looking for
      // them takes a tenth of the time to the first reading.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
      options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return environment.createSession(model, options);
    }
  }

  /**
   * Scores sentences, each a list of at least one and at most 500 words; results in their order.
   *
   * @throws ParserException if the runtime fails
   */
  public List<SentenceScores> score(List<List<String>> sentences) {
    Map<Integer, List<Row>> byLength = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Pieces pieces = Pieces.of(sentences.get(i), wordPiece);
      byLength.computeIfAbsent(pieces.padded(), _ -> new ArrayList<>()).add(new Row(i, pieces));
    }
    SentenceScores[] scores = new SentenceScores[sentences.size()];
    byLength.forEach((length, rows) -> {
      int most = Math.max(1, BATCH / length);
      for (int from = 0; from < rows.size(); from += most) {
        run(rows.subList(from, Math.min(rows.size(), from + most)), length, scores);
      }
    });
    return List.of(scores);
  }

  private record Row(int sentence, Pieces pieces) {}

  private void run(List<Row> rows, int length, SentenceScores[] into) {
    int[] pieces = new int[rows.size() * length];
    int[] cases = new int[pieces.length];
    int[] mask = new int[pieces.length];
    int words = rows.stream().mapToInt(row -> row.pieces().first().length).sum();
    int[] first = new int[words];
    int[] starts = new int[rows.size()];
    int word = 0;
    for (int r = 0; r < rows.size(); r++) {
      Pieces row = rows.get(r).pieces();
      int offset = r * length;
      System.arraycopy(row.pieces(), 0, pieces, offset, row.pieces().length);
      System.arraycopy(row.cases(), 0, cases, offset, row.cases().length);
      java.util.Arrays.fill(mask, offset, offset + row.pieces().length, 1);
      starts[r] = offset;
      for (int piece : row.first()) {
        first[word++] = offset + piece;
      }
    }
    long[] shape = {rows.size(), length};
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      inputs.put("pieces", ints(pieces, shape));
      inputs.put("cases", ints(cases, shape));
      inputs.put("mask", ints(mask, shape));
      inputs.put("first", ints(first, words));
      inputs.put("root", ints(starts, rows.size()));
      try (OrtSession.Result found = syntax.run(inputs)) {
        read(rows, words, found, into);
      }
    } catch (OrtException e) {
      throw new ParserException("the parser failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void read(List<Row> rows, int words, OrtSession.Result found, SentenceScores[] into)
      throws OrtException {
    int[] upos = numbers(found, "upos_best");
    int[] xpos = numbers(found, "xpos_best");
    int[] lemma = numbers(found, "lemma_best");
    float[] names = floats(found, "entity_scores");
    float[] dependents = floats(found, "arc_dependents");
    float[] heads = floats(found, "arc_heads");
    int[][] trees = new int[rows.size()][];
    int from = 0;
    for (int r = 0; r < trees.length; r++) {
      int n = rows.get(r).pieces().first().length;
      trees[r] = SpanningTree.heads(Arcs.scores(dependents, heads, words, rows.size(), r, from, n));
      from += n;
    }
    int[] relations = relations(found, trees, words);
    int tags = names.length / words;
    int lemmas = lemma.length / words;
    from = 0;
    for (int r = 0; r < trees.length; r++) {
      int to = from + trees[r].length;
      into[rows.get(r).sentence()] =
          new SentenceScores(
              java.util.Arrays.copyOfRange(upos, from, to),
              java.util.Arrays.copyOfRange(xpos, from, to),
              java.util.Arrays.copyOfRange(lemma, from * lemmas, to * lemmas),
              java.util.Arrays.copyOfRange(names, from * tags, to * tags),
              trees[r],
              java.util.Arrays.copyOfRange(relations, from, to));
      from = to;
    }
  }

  /** The best relation of each word to its head; root where it has none, and only there. */
  private int[] relations(OrtSession.Result found, int[][] trees, int words) throws OrtException {
    float[] dependents = floats(found, "label_dependents");
    float[] heads = floats(found, "label_heads");
    int width = dependents.length / words;
    float[] chosen = new float[dependents.length];
    int word = 0;
    for (int r = 0; r < trees.length; r++) {
      int firstWord = word;
      for (int head : trees[r]) {
        // Rows of heads: the roots of all sentences, then all words.
        int row = head < 0 ? r : trees.length + firstWord + head;
        System.arraycopy(heads, row * width, chosen, word * width, width);
        word++;
      }
    }
    long[] shape = {words, width};
    try (OnnxTensor left =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(dependents), shape);
        OnnxTensor right = OnnxTensor.createTensor(environment, FloatBuffer.wrap(chosen), shape);
        OrtSession.Result result = labels.run(Map.of("dependents", left, "heads", right))) {
      float[] scores = floats(result, "scores");
      int count = scores.length / words;
      int[] best = new int[words];
      word = 0;
      for (int[] tree : trees) {
        for (int head : tree) {
          best[word] = head < 0 ? root : best(scores, word * count, count);
          word++;
        }
      }
      return best;
    }
  }

  private int best(float[] scores, int from, int count) {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (i != root && (best < 0 || scores[from + i] > scores[from + best])) {
        best = i;
      }
    }
    return best;
  }

  private OnnxTensor ints(int[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
  }

  private static float[] floats(OrtSession.Result found, String name) throws OrtException {
    OnnxTensor tensor = tensor(found, name);
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static int[] numbers(OrtSession.Result found, String name) throws OrtException {
    java.nio.LongBuffer buffer = tensor(found, name).getLongBuffer();
    int[] values = new int[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) buffer.get(i);
    }
    return values;
  }

  private static OnnxTensor tensor(OrtSession.Result found, String name) {
    return (OnnxTensor)
        found
            .get(name)
            .orElseThrow(() -> new ParserException("the parser's model gives no " + name));
  }
}
