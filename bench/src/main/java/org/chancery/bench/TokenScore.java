package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.chancery.parser.token.SentenceSplitter;
import org.chancery.parser.token.Tokeniser;
import org.chancery.parser.token.Word;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Scores the division of text into tokens, words and sentences against treebanks.
 *
 * <p>Usage: {@code TokenScore FILE… [--parser] [--differences N] [--speed]}. Scores are those of
 * the evaluation of CoNLL 2018: F1 of spans with exactly the same characters, white space aside.
 * The tokeniser gets the paragraphs as the treebank has them. {@code --parser} adds the installed
 * parser, and beside it the tokeniser again, both on the blocks that the text's layout gives;
 * {@code --differences} prints the most frequent words and sentences that differ; {@code --speed}
 * measures the tokeniser alone on one thread.
 *
 * @see <a href="https://universaldependencies.org/conll18/evaluation.html">Evaluation of the CoNLL
 *     2018 shared task</a>
 */
public final class TokenScore {

  /** What a system found. */
  private record Found(List<Span> sentences, List<Span> tokens, List<Span> words) {

    Found() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private interface Divider {
    Found divide(Text text, List<Span> paragraphs);
  }

  /** Counts of one kind of span. */
  private static final class Tally {
    private long gold;
    private long system;
    private long same;

    void add(List<Span> expected, List<Span> found) {
      Set<Span> known = new HashSet<>(expected);
      gold += expected.size();
      system += found.size();
      same += found.stream().filter(known::contains).count();
    }

    double f1() {
      return gold + system == 0 ? 0 : 200.0 * same / (gold + system);
    }
  }

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<Path> files = new ArrayList<>();
  private boolean parser;
  private boolean speed;
  private int differences;

  private TokenScore(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--parser" -> parser = true;
        case "--speed" -> speed = true;
        case "--differences" -> differences = Integer.parseInt(rest.next());
        default -> files.add(Path.of(argument));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("usage: FILE… [--parser] [--differences N] [--speed]");
    }
  }

  /** Scores and prints. */
  public static void main(String[] arguments) throws IOException {
    new TokenScore(arguments).run();
  }

  private void run() throws IOException {
    out.printf("%-28s %-22s %7s %7s %9s%n", "file", "", "tokens", "words", "sentences");
    for (Path file : files) {
      List<Treebank.Annotated> documents = Treebank.documents(file);
      score(file, "tokeniser", documents, TokenScore::paragraphs);
      if (speed) {
        measure(documents);
      }
      if (parser) {
        Parser installed = ServiceLoader.load(Parser.class).findFirst().orElseThrow();
        score(file, "tokeniser, own blocks", documents, (text, _) -> blocks(text));
        score(file, installed.name(), documents, (text, _) -> parsed(installed, text));
      }
    }
  }

  /** Words per second of one thread over these texts, the best of several seconds. */
  private void measure(List<Treebank.Annotated> documents) {
    List<Text> texts = new ArrayList<>();
    for (Treebank.Annotated document : documents) {
      texts.add(Text.of(Document.of("speed", document.raw())));
    }
    double tokeniser = 0;
    double sentences = 0;
    for (int second = 0; second < 5; second++) {
      tokeniser =
          Math.max(tokeniser, perSecond(texts, (text, part) -> Tokeniser.words(text, part).size()));
      sentences =
          Math.max(
              sentences,
              perSecond(
                  texts,
                  (text, part) ->
                      SentenceSplitter.sentences(text, part).stream().mapToInt(List::size).sum()));
    }
    out.printf(
        Locale.ROOT, "words/s on one thread: %,.0f; with sentences %,.0f%n", tokeniser, sentences);
  }

  private static double perSecond(List<Text> texts, ToIntBiFunction<Text, Span> work) {
    long start = System.nanoTime();
    long words = 0;
    while (System.nanoTime() - start < 1_000_000_000L) {
      for (Text text : texts) {
        for (Block block : text.blocks()) {
          words += work.applyAsInt(text, block.body());
        }
      }
    }
    return words * 1e9 / (System.nanoTime() - start);
  }

  private void score(Path file, String name, List<Treebank.Annotated> documents, Divider divider) {
    Tally sentences = new Tally();
    Tally tokens = new Tally();
    Tally words = new Tally();
    Map<String, Integer> differing = new HashMap<>();
    int number = 0;
    for (Treebank.Annotated document : documents) {
      Text text = Text.of(Document.of(file.getFileName() + "-" + number++, document.raw()));
      Found found = divider.divide(text, inText(text, document.paragraphs()));
      Characters characters = new Characters(document.raw());
      List<Span> goldWords = characters.counted(document.words());
      List<Span> goldSentences = characters.counted(document.sentences());
      List<Span> systemWords = characters.counted(inSource(text, found.words()));
      List<Span> systemSentences = characters.counted(inSource(text, found.sentences()));
      sentences.add(goldSentences, systemSentences);
      tokens.add(
          characters.counted(document.tokens()),
          characters.counted(inSource(text, found.tokens())));
      words.add(goldWords, systemWords);
      differ(characters, goldWords, systemWords, differing, "w");
      differ(characters, goldSentences, systemSentences, differing, "s");
    }
    out.printf(
        Locale.ROOT,
        "%-28s %-22s %7.2f %7.2f %9.2f%n",
        file.getFileName(),
        name,
        tokens.f1(),
        words.f1(),
        sentences.f1());
    differing.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(differences)
        .forEach(entry -> out.println(entry.getValue() + "\t" + entry.getKey()));
  }

  private static void differ(
      Characters characters,
      List<Span> gold,
      List<Span> system,
      Map<String, Integer> differing,
      String kind) {
    int i = 0;
    int j = 0;
    while (i < gold.size() && j < system.size()) {
      if (gold.get(i).equals(system.get(j))) {
        i++;
        j++;
        continue;
      }
      StringBuilder expected = new StringBuilder();
      StringBuilder found = new StringBuilder();
      int goldEnd = 0;
      int systemEnd = -1;
      while (goldEnd != systemEnd && i < gold.size() && j < system.size()) {
        if (goldEnd < systemEnd || systemEnd < 0) {
          Span span = gold.get(i++);
          goldEnd = span.end();
          expected.append(characters.words(span)).append(kind.equals("s") ? " || " : " ");
          systemEnd = Math.max(systemEnd, 0);
        } else {
          Span span = system.get(j++);
          systemEnd = span.end();
          found.append(characters.words(span)).append(kind.equals("s") ? " || " : " ");
        }
      }
      differing.merge(kind + "\t" + expected + "\t<> " + found, 1, Integer::sum);
    }
  }

  private static Found paragraphs(Text text, List<Span> paragraphs) {
    Found found = new Found();
    for (Span paragraph : paragraphs) {
      add(SentenceSplitter.sentences(text, paragraph), found);
    }
    return found;
  }

  private static Found blocks(Text text) {
    Found found = new Found();
    for (Block block : text.blocks()) {
      add(SentenceSplitter.sentences(text, block.body()), found);
    }
    return found;
  }

  private static void add(List<List<Word>> sentences, Found found) {
    for (List<Word> sentence : sentences) {
      found.sentences.add(sentence.getFirst().span().cover(sentence.getLast().span()));
      for (Word word : sentence) {
        found.words.add(word.span());
        if (word.continuesToken()) {
          found.tokens.add(found.tokens.removeLast().cover(word.span()));
        } else {
          found.tokens.add(word.span());
        }
      }
    }
  }

  private static Found parsed(Parser parser, Text text) {
    Found found = new Found();
    parser
        .parse(text)
        .sentences()
        .forEach(sentence -> {
          found.sentences.add(sentence.span());
          sentence.tokens().forEach(token -> found.words.add(token.span()));
        });
    found.tokens.addAll(found.words);
    return found;
  }

  /** Spans of the raw text as spans of the normalised one. */
  private static List<Span> inText(Text text, List<Span> spans) {
    List<Span> inText = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      while (text.sourceOffset(at) < span.start()) {
        at++;
      }
      int start = at;
      while (at < text.value().length() && text.sourceOffset(at) < span.end()) {
        at++;
      }
      inText.add(new Span(start, at));
    }
    return inText;
  }

  private static List<Span> inSource(Text text, List<Span> spans) {
    return spans.stream()
        .map(span ->
            new Span(text.sourceOffset(span.start()), text.sourceOffset(span.end() - 1) + 1))
        .toList();
  }

  /** A text by its characters that are not white space, which alone are compared. */
  private static final class Characters {

    private final String raw;
    private final int[] before;
    private final int[] places;

    Characters(String raw) {
      this.raw = raw;
      this.before = new int[raw.length() + 1];
      this.places = new int[raw.length() + 1];
      int count = 0;
      for (int i = 0; i < raw.length(); i++) {
        before[i] = count;
        char c = raw.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          places[count++] = i;
        }
      }
      before[raw.length()] = count;
    }

    List<Span> counted(List<Span> spans) {
      return spans.stream().map(s -> new Span(before[s.start()], before[s.end()])).toList();
    }

    String words(Span counted) {
      return raw.substring(places[counted.start()], places[counted.end() - 1] + 1);
    }
  }
}
