package org.chancery.parser.network;

import java.util.List;
import org.chancery.parser.piece.LetterCase;
import org.chancery.parser.piece.WordPiece;

/**
 * A sentence as the network takes it.
 *
 * @param pieces numbers of its pieces, the first and the last standing for its ends
 * @param cases for each piece the {@link LetterCase} of its word
 * @param first for each word the index of its first piece
 */
record Pieces(int[] pieces, int[] cases, int[] first) {

  /** The longest row that the encoder was trained with. */
  static final int LONGEST = 512;

  /** Rows are padded to a multiple of this, each by its own length alone: see {@link Network}. */
  private static final int STEP = 4;

  /**
   * Of these words.
   *
   * @throws IllegalArgumentException if there are more than fit
   */
  static Pieces of(List<String> words, WordPiece wordPiece) {
    int[][] each = new int[words.size()][];
    int length = 2;
    for (int i = 0; i < each.length; i++) {
      each[i] = wordPiece.pieces(words.get(i));
      length += each[i].length;
    }
    // In scripts and codes that fall into many pieces, the first of each word must do.
    boolean firstOnly = length > LONGEST;
    if (firstOnly) {
      length = 2 + each.length;
    }
    if (length > LONGEST) {
      throw new IllegalArgumentException(words.size() + " words do not fit");
    }
    int[] pieces = new int[length];
    int[] cases = new int[length];
    int[] first = new int[each.length];
    pieces[0] = wordPiece.start();
    int at = 1;
    for (int i = 0; i < each.length; i++) {
      first[i] = at;
      int letterCase = LetterCase.of(words.get(i)).ordinal();
      for (int k = 0; k < (firstOnly ? 1 : each[i].length); k++) {
        pieces[at] = each[i][k];
        cases[at++] = letterCase;
      }
    }
    pieces[at] = wordPiece.end();
    return new Pieces(pieces, cases, first);
  }

  /** The length of its row with padding. */
  int padded() {
    return (pieces.length + STEP - 1) / STEP * STEP;
  }
}
