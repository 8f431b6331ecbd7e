package org.chancery.desk.web.ready;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.desk.web.http.Response;

/**
 * An answer without anything that is one visitor's: where a page has the visitor's own token, there
 * is a gap.
 */
public final class Shared {

  private final Response response;
  private final List<byte[]> parts;

  private Shared(Response response, List<byte[]> parts) {
    this.response = response;
    this.parts = List.copyOf(parts);
  }

  /** An answer that is the same for everybody. */
  public static Shared of(Response response) {
    return new Shared(response, List.of());
  }

  /**
   * A page.
   *
   * @param mark stands in the page in place of the visitor's token, and nowhere else: a word that
   *     nobody can guess
   */
  public static Shared page(int status, String html, String mark) {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, from)) {
      parts.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
      from = at + mark.length();
    }
    parts.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Shared(Response.html(status, ""), parts);
  }

  /** The answer for a visitor with this token. */
  public Response with(String token) {
    if (parts.isEmpty()) {
      return response;
    }
    byte[] own = token.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream page =
        new ByteArrayOutputStream((int) bytes() + parts.size() * own.length);
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        page.writeBytes(own);
      }
      page.writeBytes(parts.get(i));
    }
    return new Response(
        response.status(), response.headers(), new Response.Body.Bytes(page.toByteArray()));
  }

  /** Whether it is an answer of which all is at hand, and no refusal. */
  boolean mayBeKept() {
    return response.status() == 200 && response.body() instanceof Response.Body.Bytes;
  }

  /** How much room it takes, nearly. */
  long bytes() {
    long own = response.body() instanceof Response.Body.Bytes(byte[] bytes) ? bytes.length : 0;
    return own + parts.stream().mapToLong(part -> part.length).sum();
  }
}
