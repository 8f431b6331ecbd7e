package org.chancery.desk.web.http;

import java.util.Arrays;
import java.util.List;

/**
 * What tells one state of an answer from another.
 *
 * @param value as it stands in the header, weak or strong
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110</a>
 */
public record EntityTag(String value) {

  /** Whether the one who asks has this state already: section 13.1.2, compared weakly. */
  public boolean isKnownTo(Request request) {
    String opaque = opaque(value);
    return request
        .header("if-none-match")
        .filter(known ->
            known.strip().equals("*")
                || Arrays.stream(known.split(","))
                    .map(one -> opaque(one.strip()))
                    .anyMatch(opaque::equals))
        .isPresent();
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** The answer to who has it. */
  public Response notModified() {
    return of(new Response(304, List.of(), new Response.Body.Bytes(new byte[0])));
  }

  /** The answer with this tag. */
  public Response of(Response response) {
    return response.with("ETag", value).with("Cache-Control", "private, no-cache");
  }
}
