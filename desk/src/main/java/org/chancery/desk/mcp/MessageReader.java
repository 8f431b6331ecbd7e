package org.chancery.desk.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages that come one a line, in UTF-8. A line that is too long is passed over whole. */
final class MessageReader {

  /** Octets of the longest message. */
  static final int LONGEST = 1 << 20;

  private static final int END = -1;

  private final InputStream in;

  MessageReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next line that is not blank; empty at the end.
   *
   * @throws ProtocolException if it is too long or no UTF-8; the next one can be read
   */
  Optional<String> next() throws IOException, ProtocolException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      int octet = in.read();
      boolean ended = octet == END;
      while (octet != END && octet != '\n') {
        tooLong |= line.size() >= LONGEST;
        if (!tooLong) {
          line.write(octet);
        }
        octet = in.read();
      }
      if (tooLong) {
        throw new ProtocolException(
            ProtocolException.INVALID_REQUEST, "a message has at most " + LONGEST + " octets");
      }
      String words = decoded(line.toByteArray());
      if (!words.isBlank()) {
        return Optional.of(words);
      }
      if (ended) {
        return Optional.empty();
      }
    }
  }

  private static String decoded(byte[] line) throws ProtocolException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new ProtocolException(ProtocolException.PARSE_ERROR, "not UTF-8");
    }
  }
}
