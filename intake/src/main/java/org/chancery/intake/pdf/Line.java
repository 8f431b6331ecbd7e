package org.chancery.intake.pdf;

/**
 * A line of a page.
 *
 * @param text its words
 * @param left where it begins, in points from the left edge of the page
 * @param right where it ends
 * @param y its baseline, in points from the top
 * @param size the size of its letters, in points
 * @param pageHeight the height of the page it stands on
 */
record Line(String text, double left, double right, double y, double size, double pageHeight) {

  /** Whether it stands in the margin where running heads and page numbers do. */
  boolean isInMargin() {
    return y < pageHeight * 0.12 || y > pageHeight * 0.88;
  }
}
