package org.chancery.desk.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;

/**
 * The files that pages load. Their addresses carry a digest of all of them, so that browsers keep
 * them until one changes.
 */
public final class Assets {

  /** What every page loads. */
  public static final List<String> CORE = List.of("desk.css", "htmx.js", "desk.js");

  private static final List<String> NAMES =
      List.of(
          "desk.css",
          "desk.js",
          "htmx.js",
          "series.js",
          "plot.js",
          "network.js",
          "cytoscape.js",
          "icon.svg",
          "inter-latin.woff2",
          "inter-latin-ext.woff2",
          "source-serif-latin.woff2",
          "source-serif-latin-ext.woff2");

  private record File(String type, byte[] bytes, Optional<byte[]> zipped) {}

  private final Map<String, File> files = new LinkedHashMap<>();
  private final String version;

  public Assets() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : NAMES) {
        byte[] bytes = resource(name);
        digest.update(bytes);
        String type = type(name);
        files.put(
            name,
            new File(
                type, bytes, type.startsWith("font") ? Optional.empty() : Optional.of(zip(bytes))));
      }
      version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime must offer SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> throw new IllegalStateException("no type for " + name);
    };
  }

  /** The address of a file. */
  public String path(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/assets/" + version + "/" + name;
  }

  /** How many bytes a browser loads for these, zipped. */
  public int zippedBytes(List<String> names) {
    return names.stream()
        .map(name -> Optional.ofNullable(files.get(name)).orElseThrow())
        .mapToInt(file -> file.zipped.orElse(file.bytes).length)
        .sum();
  }

  /** Answers for a path below {@code /assets}. */
  public Optional<Response> answer(Request request) {
    List<String> segments = request.segments();
    if (segments.size() != 3 || !segments.getFirst().equals("assets")) {
      return Optional.empty();
    }
    Optional<File> found = Optional.ofNullable(files.get(segments.getLast()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    File file = found.get();
    boolean zipped =
        file.zipped.isPresent()
            && request.header("accept-encoding").filter(a -> a.contains("gzip")).isPresent();
    Response response =
        Response.of(200, file.type, zipped ? file.zipped.orElseThrow() : file.bytes)
            // An address of another version is answered, too, but not kept.
            .with(
                "Cache-Control",
                segments.get(1).equals(version)
                    ? "public, max-age=31536000, immutable"
                    : "no-cache");
    return Optional.of(
        zipped
            ? response.with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding")
            : response);
  }
}
