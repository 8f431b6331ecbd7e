package org.chancery.intake.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a part of a page as plain text: blocks are paragraphs with an empty line between
 * them, line breaks are kept, cells of a row stand in one line.
 */
final class BlockText implements NodeVisitor {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private final StringBuilder text = new StringBuilder();
  private int breaks;
  private boolean space;
  private int preformatted;

  private BlockText() {}

  static String of(Element element) {
    BlockText blocks = new BlockText();
    NodeTraversor.traverse(blocks, element);
    return blocks.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        // Two in a row are a paragraph's end to whoever wrote them.
        breaks = breaks == 0 ? 1 : 2;
        space = false;
      } else if (BLOCKS.contains(name)) {
        paragraph();
      } else if (name.equals("td") || name.equals("th")) {
        space = true;
      }
      if (name.equals("pre")) {
        preformatted++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("pre")) {
        preformatted--;
      }
      if (BLOCKS.contains(name)) {
        paragraph();
      }
    }
  }

  private void paragraph() {
    breaks = 2;
    space = false;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted > 0 && c == '\n') {
        breaks = Math.min(2, breaks + 1);
        space = false;
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
      } else {
        if (breaks > 0) {
          if (!text.isEmpty()) {
            text.append(breaks == 1 ? "\n" : "\n\n");
          }
        } else if (space && !text.isEmpty()) {
          text.append(' ');
        }
        breaks = 0;
        space = false;
        text.append(c);
      }
    }
  }
}
