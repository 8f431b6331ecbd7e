package org.chancery.parser.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.chancery.reading.syntax.ParserException;
import org.jspecify.annotations.Nullable;

/**
 * The files of the model, each checked against the CRC-32 that {@code model.properties} gives, so
 * that a damaged one is told as such and never scores anything. A cryptographic digest would guard
 * no better against damage, and takes a third of a second of a cold start.
 */
public final class ModelFiles {

  private static final String DIGESTS = "model.properties";

  private final Function<String, @Nullable InputStream> opener;
  private final Properties properties;

  /**
   * @param opener the content of a file by its name, or null where there is none
   * @throws ParserException if there is no model
   */
  public ModelFiles(Function<String, @Nullable InputStream> opener) {
    this.opener = opener;
    this.properties = new Properties();
    byte[] listed = read(DIGESTS);
    try {
      properties.load(new ByteArrayInputStream(listed));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(DIGESTS, "cannot be read: " + e.getMessage());
    }
  }

  /** The model that is built into the program. */
  public static ModelFiles builtIn() {
    return new ModelFiles(ModelFiles.class::getResourceAsStream);
  }

  /** The model's version. */
  public String version() {
    return property("version");
  }

  /**
   * The content of a file.
   *
   * @throws ParserException if it is missing or is not what the model's makers wrote
   */
  public byte[] bytes(String name) {
    byte[] content = read(name);
    String wanted = property(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    String found = HexFormat.of().toHexDigits(crc.getValue(), 8);
    if (!found.equals(wanted)) {
      throw damaged(name, "has the CRC-32 " + found + ", not " + wanted);
    }
    return content;
  }

  /** The lines of a file in UTF-8, checked alike. */
  public List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  private String property(String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw damaged(DIGESTS, "does not name " + name);
    }
    return value;
  }

  private byte[] read(String name) {
    try (InputStream in = opener.apply(name)) {
      if (in == null) {
        throw new ParserException(
            "the parser's model is not there: " + name + " is missing; install Chancery again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ParserException("the parser's model cannot be read: " + name, e);
    }
  }

  private static ParserException damaged(String name, String how) {
    return new ParserException(
        "the parser's model is damaged: " + name + " " + how + "; install Chancery again");
  }
}
