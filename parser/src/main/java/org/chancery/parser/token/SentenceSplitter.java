package org.chancery.parser.token;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.syntax.SentenceBoundaries;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/** Divides text into sentences of words. */
public final class SentenceSplitter {

  private SentenceSplitter() {}

  /** The sentences of all blocks of a text, in order; none reaches over two blocks. */
  public static List<List<Word>> sentences(Text text) {
    List<List<Word>> sentences = new ArrayList<>();
    for (Block block : text.blocks()) {
      sentences.addAll(sentences(text, block.body()));
    }
    return List.copyOf(sentences);
  }

  /**
   * The sentences of a part of the text, in order; none is empty or has more words than {@link
   * SentenceBoundaries#LONGEST}.
   *
   * @param part in UTF-16 units
   */
  public static List<List<Word>> sentences(Text text, Span part) {
    List<Word> words = Tokeniser.words(text, part);
    List<List<Word>> sentences = new ArrayList<>();
    int start = 0;
    for (int end : SentenceBoundaries.ends(text, words.stream().map(Word::span).toList())) {
      sentences.add(List.copyOf(words.subList(start, end)));
      start = end;
    }
    return List.copyOf(sentences);
  }
}
