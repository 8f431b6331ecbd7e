package org.chancery.desk.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;

/**
 * The files that pages load. Their addresses carry a checksum of all of them, so that browsers keep
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

  private record File(String type, byte[] bytes) {

    boolean isZipped() {
      return !type.startsWith("font");
    }
  }

  private final Map<String, File> files = new LinkedHashMap<>();

  /** Zipped when it is first asked for: most pages load few of the files. */
  private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();

  private final String version;

  public Assets() {
    try {
      // Against chance, not against malice; a stronger one would cost a tenth of the program's
      // start.
      CRC32C checksum = new CRC32C();
      for (String name : NAMES) {
        byte[] bytes = resource(name);
        checksum.update(bytes);
        files.put(name, new File(type(name), bytes));
      }
      version = HexFormat.of().toHexDigits(checksum.getValue(), 8);
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

  private byte[] zipped(String name, File file) {
    return zipped.computeIfAbsent(name, _ -> zip(file.bytes));
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    int sum = 0;
    for (String name : names) {
      File file = Optional.ofNullable(files.get(name)).orElseThrow();
      sum += (file.isZipped() ? zipped(name, file) : file.bytes).length;
    }
    return sum;
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
        file.isZipped()
            && request.header("accept-encoding").filter(a -> a.contains("gzip")).isPresent();
    Response response =
        Response.of(200, file.type, zipped ? zipped(segments.getLast(), file) : file.bytes)
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
