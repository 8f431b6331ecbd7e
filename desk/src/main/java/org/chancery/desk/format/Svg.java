package org.chancery.desk.format;

import java.util.Optional;

/** A picture written piece by piece. Colours are the style sheet's, by class. */
final class Svg {

  private final StringBuilder svg = new StringBuilder();
  private boolean linked;

  /**
   * @param id unique within the page
   * @param title what the picture shows, for those who do not see it
   */
  Svg(String id, int width, int height, String title) {
    svg.append("<svg viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(Html.escaped(id))
        .append("\">\n<title id=\"")
        .append(Html.escaped(id))
        .append("\">")
        .append(Html.escaped(title))
        .append("</title>\n");
  }

  /** Nothing, where it would not be seen. */
  Svg bar(String style, double x, double y, double width, double height) {
    if (height > 0 && width > 0) {
      svg.append("<rect class=\"")
          .append(style)
          .append("\" x=\"")
          .append(number(x))
          .append("\" y=\"")
          .append(number(y))
          .append("\" width=\"")
          .append(number(width))
          .append("\" height=\"")
          .append(number(height))
          .append("\"/>\n");
    }
    return this;
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    svg.append("<line class=\"")
        .append(style)
        .append("\" x1=\"")
        .append(number(x1))
        .append("\" y1=\"")
        .append(number(y1))
        .append("\" x2=\"")
        .append(number(x2))
        .append("\" y2=\"")
        .append(number(y2))
        .append("\"/>\n");
    return this;
  }

  Svg dot(String style, double x, double y, double radius) {
    svg.append("<circle class=\"")
        .append(style)
        .append("\" cx=\"")
        .append(number(x))
        .append("\" cy=\"")
        .append(number(y))
        .append("\" r=\"")
        .append(number(radius))
        .append("\"/>\n");
    return this;
  }

  /**
   * Words in the picture.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  Svg words(String anchor, double x, double y, String words) {
    svg.append("<text text-anchor=\"")
        .append(anchor)
        .append("\" x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\">")
        .append(Html.escaped(words))
        .append("</text>\n");
    return this;
  }

  /** Begins a group that a browser explains with these words when it is pointed at. */
  Svg begin(String explanation) {
    svg.append("<g><title>").append(Html.escaped(explanation)).append("</title>\n");
    return this;
  }

  /** The same, leading somewhere. */
  Svg begin(String explanation, Optional<String> link) {
    linked = link.isPresent();
    link.ifPresent(address ->
        svg.append("<a href=\"")
            .append(Html.escaped(address))
            .append("\" aria-label=\"")
            .append(Html.escaped(explanation))
            .append("\">\n"));
    return begin(explanation);
  }

  Svg end() {
    svg.append(linked ? "</g></a>\n" : "</g>\n");
    linked = false;
    return this;
  }

  /** To two places, without zeros at the end. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    StringBuilder number = new StringBuilder(hundredths < 0 ? "-" : "").append(whole);
    if (rest > 0) {
      number.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        number.append(rest % 10);
      }
    }
    return number.toString();
  }

  @Override
  public String toString() {
    return svg + "</svg>\n";
  }
}
