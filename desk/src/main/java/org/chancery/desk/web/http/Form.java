package org.chancery.desk.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in and sent.
 *
 * @param fields the first of each name
 * @param files what was chosen or dropped
 */
public record Form(Map<String, String> fields, List<Upload> files) {

  /** One file. */
  public record Upload(String name, byte[] bytes) {}

  private static final int MOST_PARTS = 256;

  public Form {
    fields = Map.copyOf(fields);
    files = List.copyOf(files);
  }

  /** A field; empty where it is blank. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * Reads what was sent.
   *
   * @param most bytes; more is refused
   * @throws BadRequestException if it is no form, or too large
   */
  public static Form read(Request request, long most) {
    String type = request.header("content-type").orElse("");
    String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    try (InputStream in = new Bounded(request.body().get(), most)) {
      return switch (kind) {
        case "application/x-www-form-urlencoded" ->
            new Form(
                Request.decoded(new String(in.readAllBytes(), StandardCharsets.UTF_8)), List.of());
        case "multipart/form-data" -> multipart(in, type);
        default -> throw new BadRequestException("a form was expected, not " + kind);
      };
    } catch (IllegalArgumentException | MimeException e) {
      throw new BadRequestException("the form cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new BadRequestException("the form did not arrive: " + e.getMessage());
    }
  }

  private static Form multipart(InputStream in, String type) throws MimeException, IOException {
    MimeConfig config =
        MimeConfig.custom().setMaxHeaderCount(20).setMaxHeaderLen(4096).setMaxLineLen(-1).build();
    MimeTokenStream parts = new MimeTokenStream(config);
    parts.parseHeadless(in, type);
    Map<String, String> fields = new LinkedHashMap<>();
    List<Upload> files = new ArrayList<>();
    Map<String, String> disposition = Map.of();
    for (EntityState state = parts.getState();
        state != EntityState.T_END_OF_STREAM;
        state = parts.next()) {
      switch (state) {
        case T_START_BODYPART -> disposition = Map.of();
        case T_FIELD -> {
          Field field = parts.getField();
          if (field.getName().equalsIgnoreCase("content-disposition")) {
            disposition = parameters(field);
          }
        }
        case T_BODY -> {
          String name = disposition.get("name");
          String file = disposition.get("filename");
          byte[] bytes = parts.getInputStream().readAllBytes();
          if (fields.size() + files.size() >= MOST_PARTS) {
            throw new BadRequestException("more than " + MOST_PARTS + " parts");
          }
          if (file != null) {
            // An empty choice of files is sent as a file without a name.
            if (!file.isBlank()) {
              files.add(new Upload(lastName(file), bytes));
            }
          } else if (name != null) {
            fields.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8));
          }
        }
        default -> {
          // Preambles and the like say nothing.
        }
      }
    }
    return new Form(fields, files);
  }

  private static Map<String, String> parameters(Field field) throws MimeException {
    @Nullable ByteSequence raw = field.getRaw();
    // Browsers send names of files in UTF-8.
    String line =
        raw == null
            ? field.getName() + ": " + field.getBody()
            : new String(raw.toByteArray(), StandardCharsets.UTF_8);
    RawField whole =
        RawFieldParser.DEFAULT.parseField(ContentUtil.encode(StandardCharsets.UTF_8, line));
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(whole);
    Map<String, String> parameters = new LinkedHashMap<>();
    body.getParams()
        .forEach(pair ->
            parameters.putIfAbsent(pair.getName().toLowerCase(Locale.ROOT), pair.getValue()));
    return parameters;
  }

  /** Without folders, which some browsers send. */
  private static String lastName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Refuses to go on after so many bytes. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new BadRequestException("too large");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
