package org.chancery.record.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Texts and readings as the record keeps them: in zlib's format, whose checksum tells damage. A
 * reading repeats the words of its text, so the text serves as the dictionary by which it is
 * deflated: that halves it.
 */
final class Deflated {

  /** As far back as zlib looks. */
  private static final int WINDOW = 32 * 1024;

  private static final byte[] NONE = new byte[0];

  /** What every reading repeats. */
  private static final byte[] KEYS =
      ("{\"reader\":{\"name\":\"chancery\",\"version\":\"\"},\"document\":{\"id\":\"\",\"title\":null"
           + ",\"source\":null,\"published\":null,\"language\":\"en\",\"textSha256\":\"\"},\"actors"
           + "\":[{\"id\":\"p1\",\"kind\":\"organisation\",\"grouping\",\"office\",\"state\",\"name\""
           + ":\"\",\"state\":null,\"office\":null,\"members\":[],\"mentions\":[{\"start\":0,\"end\""
           + ":0,\"exact\":\"\"}]},{\"kind\":\"person\",\"name\":\"\",\"state\":\"USA\",\"office\":\""
           + "president\"}],\"engagements\":[{\"id\":\"engagement-1\",\"evidence\":[{\"start\":0,\"e"
           + "nd\":0,\"exact\":\"\",\"prefix\":\"\",\"suffix\":\"\"}],\"foundBy\":\"\",\"confidence\""
           + ":0.75,\"kind\":\"meeting\",\"status\":\"held\",\"parties\":[\"p1\",\"p2\"],\"date\":nul"
           + "l,\"place\":null}],\"statements\":[{\"id\":\"statement-1\",\"speakers\":[\"p1\"],\"addr"
           + "essees\":[],\"cue\":{\"start\":0,\"end\":0,\"exact\":\"said\",\"prefix\":\"\",\"suffix"
           + "\":\"\"},\"content\":\"\",\"direct\":true}],\"commitments\":[{\"id\":\"commitment-1\",\""
           + "by\":[\"p1\"],\"to\":[],\"force\":\"pledged\",\"content\":\"\",\"due\":null}],\"request"
           + "s\":[{\"force\":\"urged\",\"content\":\"\"}],\"omissions\":[],\"precedents\":[],\"event"
           + "s\":[{\"source\":\"p1\",\"type\":\"CONSULT\",\"mode\":null,\"target\":\"p2\",\"status\""
           + ":\"actual\",\"contexts\":[],\"date\":null}]}")
          .getBytes(StandardCharsets.UTF_8);

  private Deflated() {}

  static byte[] ofText(String text) {
    return deflate(text.getBytes(StandardCharsets.UTF_8), NONE);
  }

  /**
   * @throws IllegalArgumentException if the bytes are damaged
   */
  static String textOf(byte[] deflated) {
    return new String(inflate(deflated, NONE), StandardCharsets.UTF_8);
  }

  static byte[] ofReading(byte[] json, String text) {
    return deflate(json, dictionary(text));
  }

  /**
   * @throws IllegalArgumentException if the bytes are damaged, or were those of another text
   */
  static byte[] readingOf(byte[] deflated, String text) {
    return inflate(deflated, dictionary(text));
  }

  private static byte[] dictionary(String text) {
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    int room = Math.min(words.length, WINDOW - KEYS.length);
    byte[] dictionary = Arrays.copyOf(words, room + KEYS.length);
    System.arraycopy(KEYS, 0, dictionary, room, KEYS.length);
    return dictionary;
  }

  private static byte[] deflate(byte[] bytes, byte[] dictionary) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      if (dictionary.length > 0) {
        deflater.setDictionary(dictionary);
      }
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] inflate(byte[] deflated, byte[] dictionary) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(deflated);
      ByteArrayOutputStream out = new ByteArrayOutputStream(deflated.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && inflater.needsDictionary()) {
          inflater.setDictionary(dictionary);
        } else if (count == 0 && inflater.needsInput() && !inflater.finished()) {
          throw new IllegalArgumentException("damaged: it ends too early");
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("damaged: " + e.getMessage(), e);
    }
  }
}
