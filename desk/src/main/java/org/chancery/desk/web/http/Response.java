package org.chancery.desk.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is answered.
 *
 * @param headers in the order in which they are sent
 */
public record Response(int status, List<Header> headers, Body body) {

  /** One header line. */
  public record Header(String name, String value) {

    public Header {
      if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a header is one line: " + name);
      }
    }
  }

  /** What follows the headers. */
  public sealed interface Body {

    /** All of it at hand. */
    record Bytes(byte[] bytes) implements Body {}

    /** Written piece by piece, for as long as it takes. */
    non-sealed interface Flow extends Body {
      void writeTo(OutputStream out) throws IOException;
    }
  }

  public Response {
    headers = List.copyOf(headers);
  }

  public static Response of(int status, String type, byte[] body) {
    return new Response(status, List.of(new Header("Content-Type", type)), new Body.Bytes(body));
  }

  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static Response text(int status, String words) {
    return of(status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Leads to another page after something was sent, so that it is not sent again. */
  public static Response seeOther(String path) {
    return new Response(303, List.of(new Header("Location", path)), new Body.Bytes(new byte[0]));
  }

  /** A header by its name. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  public Response with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Response(status, more, body);
  }
}
