package org.chancery.desk.format;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.record.kept.Provenance;
import org.chancery.record.view.Telling;

/**
 * Where a quotation can be read at its source: the document's address with a <a
 * href="https://wicg.github.io/scroll-to-text-fragment/">text fragment</a>, at which browsers open.
 */
public final class SourceLink {

  /** Of a longer quotation, so many words at either end are given. */
  private static final int ENDS = 6;

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private SourceLink() {}

  /** The link; empty where the record knows no address of the document. */
  public static Optional<String> of(Telling telling) {
    return address(telling.provenance(), telling.document(), telling.source())
        .map(address -> withFragment(address, telling.quotation()));
  }

  /** The address of a document: that which is kept, else its id or its source, if that is one. */
  public static Optional<String> address(
      Provenance provenance, String document, Optional<String> source) {
    return Stream.of(provenance.address(), Optional.of(document), source)
        .flatMap(Optional::stream)
        .filter(words -> ADDRESS.matcher(words).matches())
        .findFirst();
  }

  /** The address of a document of which no provenance is known. */
  public static Optional<String> address(String document, Optional<String> source) {
    return address(Provenance.UNKNOWN, document, source);
  }

  private static String withFragment(String address, String quotation) {
    String[] words = Phrases.oneLine(quotation).split(" ");
    String fragment =
        words.length <= 2 * ENDS
            ? encoded(String.join(" ", words))
            : encoded(joined(words, 0, ENDS))
                + ","
                + encoded(joined(words, words.length - ENDS, words.length));
    return address + (address.contains("#") ? "" : "#") + ":~:text=" + fragment;
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", java.util.Arrays.asList(words).subList(from, to));
  }

  /** Commas and hyphens have a meaning of their own in a fragment. */
  private static String encoded(String words) {
    return PagePath.encoded(words).replace("-", "%2D").replace("*", "%2A");
  }
}
