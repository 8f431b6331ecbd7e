package org.chancery.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Decodes UTF-8 strictly, without a byte order mark. */
public final class Utf8 {

  /** Bytes are no UTF-8. */
  public static final class NotUtf8 extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    NotUtf8(int offset) {
      super("not UTF-8 at byte " + offset);
      this.offset = offset;
    }

    /** Index of the first byte that does not belong. */
    public int offset() {
      return offset;
    }
  }

  /** Halves of code points that stand alone, which have no form in UTF-8. */
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  private Utf8() {}

  /**
   * Words that came by escapes, as in JSON, with the replacement character in place of each half of
   * a code point that stands alone, so that they can be kept.
   */
  public static String wellFormed(String words) {
    return HALVES.matcher(words).replaceAll("\ufffd");
  }

  /**
   * The characters of these bytes.
   *
   * @throws NotUtf8 if they are no UTF-8, with the first byte that does not belong
   */
  public static String decode(byte[] bytes) throws NotUtf8 {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new NotUtf8(in.position());
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
