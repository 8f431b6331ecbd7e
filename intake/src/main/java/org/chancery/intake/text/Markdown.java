package org.chancery.intake.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.TimeLimit;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Utf8.NotUtf8;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A document in Markdown (CommonMark): its words without the marks, links by their words. Front
 * matter between lines {@code ---} gives title, date, author and source; else a first heading of
 * the first level is the title.
 */
public final class Markdown {

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R((?:[\\w-]+:[^\\r\\n]*\\R|(?:[ \\t#]|- )[^\\r\\n]*\\R)*+)---["
              + " \\t]*(?:\\R|\\z)");
  private static final Pattern FIELD = Pattern.compile("(?m)^([\\w-]+):[ \\t]*(.*?)[ \\t]*$");

  private Markdown() {}

  /** Reads one document. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    byte[] bytes = budget.document(item.in());
    String source;
    try {
      source =
          item.known().charset().isPresent()
              ? Decoding.decode(bytes, item.known().charset())
              : Utf8.decode(bytes);
    } catch (NotUtf8 e) {
      return Pieces.of(Received.Refused.data(item.place(), "not UTF-8 at byte " + e.offset()));
    }
    return Pieces.of(
        TimeLimit.run(budget.limits().time(), () -> document(item, source, Sha256.of(bytes))));
  }

  private static Received document(Item item, String source, String sha256) {
    Header header = Header.of(source);
    Node root = Parser.builder().build().parse(source.substring(header.end()));
    Optional<String> heading = header.title().isEmpty() ? takeTitle(root) : Optional.empty();
    root.accept(new Plain());
    String content =
        TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build()
            .render(root);
    if (content.isBlank()) {
      return Received.Refused.data(item.place(), "empty");
    }
    return item.known()
        .arrived(
            new Document(
                item.name(),
                header.title().or(() -> heading),
                header.source(),
                header.published(),
                content,
                sha256),
            item.place(),
            Format.MARKDOWN);
  }

  /** A first heading of the first level is the title and no part of the text. */
  private static Optional<String> takeTitle(Node root) {
    if (!(root.getFirstChild() instanceof Heading first) || first.getLevel() != 1) {
      return Optional.empty();
    }
    first.accept(new Plain());
    String words = TextContentRenderer.builder().build().render(first).strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    first.unlink();
    return Optional.of(words);
  }

  private record Header(
      Optional<String> title,
      Optional<String> source,
      Optional<PublicationDate> published,
      int end) {

    static Header of(String text) {
      Optional<MatchResult> matter = FRONT_MATTER.matcher(text).results().findFirst();
      Optional<String> title = Optional.empty();
      Optional<String> source = Optional.empty();
      Optional<PublicationDate> published = Optional.empty();
      if (matter.isPresent()) {
        var fields = FIELD.matcher(matter.get().group(1));
        while (fields.find()) {
          String value = unquoted(fields.group(2));
          if (!value.isEmpty()) {
            switch (fields.group(1).toLowerCase(Locale.ROOT)) {
              case "title" -> title = Optional.of(value);
              case "source", "publisher" -> source = Optional.of(value);
              case "date", "published" -> published = WebDate.parse(value);
              default -> {}
            }
          }
        }
      }
      return new Header(title, source, published, matter.map(MatchResult::end).orElse(0));
    }

    private static String unquoted(String value) {
      boolean quoted =
          value.length() > 1
              && (value.charAt(0) == '"' || value.charAt(0) == '\'')
              && value.charAt(value.length() - 1) == value.charAt(0);
      return quoted ? value.substring(1, value.length() - 1) : value;
    }
  }

  /** Takes away what is no running text: targets of links, pictures, raw HTML. */
  private static final class Plain extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      visitChildren(link);
      while (link.getFirstChild() != null) {
        link.insertBefore(link.getFirstChild());
      }
      link.unlink();
    }

    @Override
    public void visit(Image image) {
      image.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
      html.unlink();
    }

    @Override
    public void visit(HtmlInline html) {
      html.unlink();
    }
  }
}
