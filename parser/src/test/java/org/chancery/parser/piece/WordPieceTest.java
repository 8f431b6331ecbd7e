package org.chancery.parser.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "port", "##s", "ports", "##mouth", "zoe", "'", "s",
          "-", "u", ".", "\"", "東", "京", "x", "##x");

  private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("port", List.of("port")),
        Arguments.of("Ports", List.of("ports")),
        Arguments.of("Portsmouth", List.of("ports", "##mouth")),
        Arguments.of("Zoë", List.of("zoe")),
        Arguments.of("Zoe\u0308", List.of("zoe")),
        Arguments.of("’s", List.of("'", "s")),
        Arguments.of("`", List.of("'")),
        Arguments.of("“", List.of("\"")),
        Arguments.of("port-s", List.of("port", "-", "s")),
        Arguments.of("U.S.", List.of("u", ".", "s", ".")),
        Arguments.of("東京", List.of("東", "京")),
        Arguments.of("10 port", List.of("[UNK]", "port")),
        Arguments.of("portq", List.of("[UNK]")),
        Arguments.of("port\u00adx", List.of("port", "##x")),
        Arguments.of("", List.of("[UNK]")),
        Arguments.of(" ", List.of("[UNK]")),
        Arguments.of("\u200b", List.of("[UNK]")),
        Arguments.of("\ufffd", List.of("[UNK]")),
        Arguments.of("\ud83d", List.of("[UNK]")),
        Arguments.of("\udc00\ud83d", List.of("[UNK]")),
        Arguments.of("😀", List.of("[UNK]")));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aWordFallsIntoTheLongestPieces(String word, List<String> pieces) {
    assertThat(Arrays.stream(WORD_PIECE.pieces(word)).mapToObj(VOCABULARY::get))
        .containsExactlyElementsOf(pieces);
  }

  @Test
  void aLongWordGivesNoMoreThanTheMost() {
    assertThat(WORD_PIECE.pieces("x".repeat(100))).hasSize(WordPiece.MOST_PIECES);
    assertThat(WORD_PIECE.pieces(".".repeat(10_000))).hasSize(WordPiece.MOST_PIECES);
  }

  @Test
  void aPartOfMoreLettersThanAnyWordHasIsUnknown() {
    assertThat(WORD_PIECE.pieces("x".repeat(10_000))).containsExactly(VOCABULARY.indexOf("[UNK]"));
  }

  @Test
  void aVocabularyWithoutTheEndsOfASentenceIsRefused() {
    assertThatThrownBy(() -> new WordPiece(List.of("[UNK]", "[CLS]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vocabulary has no piece [SEP]");
  }
}
