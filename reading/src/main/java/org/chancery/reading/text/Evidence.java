package org.chancery.reading.text;

/**
 * Where a finding stands: a W3C Web Annotation TextPositionSelector and TextQuoteSelector in one.
 *
 * <p>Only {@link Text#evidence(Span)} makes one, so the words always are those of the text at these
 * offsets.
 *
 * @param start first code point in the normalised text
 * @param end code point after the last
 * @param exact the words
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 * @see <a href="https://www.w3.org/TR/annotation-model/#selectors">Web Annotation selectors</a>
 */
public record Evidence(int start, int end, String exact, String prefix, String suffix) {

  public Evidence {
    if (start < 0 || end < start || exact.codePointCount(0, exact.length()) != end - start) {
      throw new IllegalArgumentException(
          "evidence of " + start + ".." + end + " does not fit its words: " + exact);
    }
  }

  /**
   * Checks this evidence against a text, as kept records are checked again.
   *
   * @throws IllegalArgumentException if the words at these offsets are others
   */
  public Evidence checkedAgainst(Text text) {
    Evidence found = text.evidenceAtCodePoints(start, end);
    if (!found.exact().equals(exact)) {
      throw new IllegalArgumentException(
          "evidence at "
              + start
              + ".."
              + end
              + " reads «"
              + found.exact()
              + "», not «"
              + exact
              + "»");
    }
    return this;
  }
}
