package org.chancery.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.intake.text.Utf8.NotUtf8;

/**
 * Decodes what comes from the web and by mail, where the declared character set is often missing or
 * wrong. Bytes that are UTF-8 are taken for it whatever is declared: text in another set hardly
 * ever is UTF-8 by chance.
 */
public final class Decoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** One broken sequence in so many bytes is an accident in UTF-8, more are another set. */
  private static final int BYTES_PER_ACCIDENT = 500;

  /** What browsers read as Windows-1252, by the WHATWG's Encoding Standard. */
  private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "us-ascii", "ascii");

  private Decoding() {}

  /** The characters of these bytes; never fails, since there always is a set that fits. */
  public static String decode(byte[] bytes, Optional<String> declared) {
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      return withoutMark(new String(bytes, mark.get()));
    }
    Optional<Charset> set = declared.flatMap(Decoding::named);
    if (set.isPresent() && (isStateful(set.get()) || isWide(set.get()))) {
      return new String(bytes, set.get());
    }
    try {
      return Utf8.decode(bytes);
    } catch (NotUtf8 e) {
      Charset other = set.filter(s -> !s.equals(StandardCharsets.UTF_8)).orElse(WINDOWS_1252);
      if (set.isEmpty() || set.get().equals(StandardCharsets.UTF_8)) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long accidents = lenient.chars().filter(c -> c == '\ufffd').count();
        if (accidents <= bytes.length / BYTES_PER_ACCIDENT) {
          return withoutMark(lenient);
        }
      }
      return other.decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /** The set that goes by this name, where Java knows it. */
  public static Optional<Charset> named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (LATIN.contains(lower)) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Charset.isSupported(lower) ? Optional.of(Charset.forName(lower)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The set that a mark at the beginning of a text tells. */
  public static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xff, 0xfe)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /** Whether a mark at the beginning tells that a text is UTF-16. */
  public static boolean isMarkedUtf16(byte[] bytes) {
    return byteOrderMark(bytes).filter(set -> !set.equals(StandardCharsets.UTF_8)).isPresent();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != (byte) start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Sets whose bytes are all ASCII, or mean others by escapes. */
  private static boolean isStateful(Charset set) {
    return set.name().startsWith("ISO-2022") || set.name().equals("HZ-GB-2312");
  }

  private static boolean isWide(Charset set) {
    return set.name().startsWith("UTF-16") || set.name().startsWith("UTF-32");
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
