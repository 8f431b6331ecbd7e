package org.chancery.intake.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.TimeLimit;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Decoding;
import org.chancery.reading.document.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Web pages. A fragment, as feeds carry it, is taken as a whole. */
public final class PageReader {

  /** Deeper than any page that people wrote; what lies below is taken up to this depth. */
  private static final int DEEPEST = 256;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_PAGE =
      Pattern.compile("<(?:!doctype|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private PageReader() {}

  /** Reads one page. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    byte[] bytes = budget.document(item.in());
    return Pieces.of(TimeLimit.run(budget.limits().time(), () -> page(item, bytes)));
  }

  private static Received page(Item item, byte[] bytes) {
    Known known = item.known();
    String html = Decoding.decode(bytes, charset(bytes, known));
    Document page = parser().parseInput(html, known.address().orElse(""));
    boolean whole = WHOLE_PAGE.matcher(html.substring(0, Math.min(html.length(), 8192))).find();
    JsonLd data = JsonLd.of(page);
    Metadata metadata =
        whole
            ? Metadata.of(page, data, known.address())
            : new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known.address(),
                Optional.empty(),
                Optional.empty());
    Clutter.remove(page);
    String text =
        whole
            ? TextHead.without(MainText.of(page, metadata.address(), data.body()), metadata.title())
            : BlockText.of(page.body());
    Optional<String> nothing = RunningText.problem(text, whole);
    if (nothing.isPresent()) {
      return Received.Refused.of(Problem.Kind.NO_TEXT, item.place(), nothing.get());
    }
    return known.arrived(
        new org.chancery.reading.document.Document(
            item.name(),
            metadata.title(),
            metadata.source(),
            metadata.published(),
            text,
            Sha256.of(bytes)),
        item.place(),
        new Origin(
            Format.HTML,
            metadata.address(),
            metadata.author(),
            metadata.language(),
            known.retrieved()));
  }

  /** A parser for pages of any making. */
  static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }

  private static Optional<String> charset(byte[] bytes, Known known) {
    if (known.charset().isPresent()) {
      return known.charset();
    }
    Matcher declared =
        CHARSET.matcher(
            new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }
}
