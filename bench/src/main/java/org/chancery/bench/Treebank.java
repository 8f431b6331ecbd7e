package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.chancery.reading.text.Span;

/** Documents of a treebank in CoNLL-U, as raw text and as what its annotators divided it into. */
final class Treebank {

  /**
   * A document.
   *
   * @param paragraphs where they stand in the raw text, in UTF-16 units, as all spans here
   * @param tokens surface tokens
   * @param words syntactic words; those of a multiword token stand inside of it
   */
  record Annotated(
      String raw,
      List<Span> paragraphs,
      List<Span> sentences,
      List<Span> tokens,
      List<Span> words) {}

  private final List<Annotated> documents = new ArrayList<>();
  private StringBuilder raw = new StringBuilder();
  private List<Span> paragraphs = new ArrayList<>();
  private List<Span> sentences = new ArrayList<>();
  private List<Span> tokens = new ArrayList<>();
  private List<Span> words = new ArrayList<>();
  private int paragraphStart;
  private int sentenceStart = -1;
  private int sentenceEnd;
  private int multiwordEnd;
  private int wordStart;

  private Treebank() {}

  /**
   * Reads a file, compressed if its name ends in {@code .gz}.
   *
   * @throws IOException if it cannot be read or is not CoNLL-U, with file and line
   */
  static List<Annotated> documents(Path file) throws IOException {
    Treebank treebank = new Treebank();
    int number = 0;
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        treebank.line(line);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + ", line " + number + " is not CoNLL-U: " + e.getMessage(), e);
    }
    treebank.endDocument();
    return List.copyOf(treebank.documents);
  }

  private void line(String line) {
    if (line.startsWith("# newdoc")) {
      endDocument();
    } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_")) {
      endParagraph();
    } else if (line.isEmpty()) {
      endSentence();
    } else if (!line.startsWith("#")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].indexOf('-') > 0) {
        multiwordEnd = Integer.parseInt(columns[0].substring(columns[0].indexOf('-') + 1));
        wordStart = raw.length();
        token(columns);
      } else if (columns[0].indexOf('.') < 0) {
        int id = Integer.parseInt(columns[0]);
        if (id > multiwordEnd) {
          words.add(new Span(raw.length(), raw.length() + columns[1].length()));
          token(columns);
        } else {
          words.add(new Span(wordStart, wordStart + columns[1].length()));
          wordStart += columns[1].length();
        }
      }
    }
  }

  private void token(String[] columns) {
    if (sentenceStart < 0) {
      sentenceStart = raw.length();
    }
    tokens.add(new Span(raw.length(), raw.length() + columns[1].length()));
    raw.append(columns[1]);
    sentenceEnd = raw.length();
    if (!columns[9].contains("SpaceAfter=No")) {
      raw.append(' ');
    }
  }

  private void endSentence() {
    if (sentenceStart >= 0) {
      sentences.add(new Span(sentenceStart, sentenceEnd));
    }
    sentenceStart = -1;
    multiwordEnd = 0;
  }

  private void endParagraph() {
    if (raw.length() > paragraphStart) {
      paragraphs.add(new Span(paragraphStart, raw.length()));
      raw.append("\n\n");
    }
    paragraphStart = raw.length();
  }

  private void endDocument() {
    endSentence();
    endParagraph();
    if (!tokens.isEmpty()) {
      documents.add(new Annotated(raw.toString(), paragraphs, sentences, tokens, words));
    }
    raw = new StringBuilder();
    paragraphs = new ArrayList<>();
    sentences = new ArrayList<>();
    tokens = new ArrayList<>();
    words = new ArrayList<>();
    paragraphStart = 0;
  }
}
