package org.chancery.desk.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server answers.
 *
 * @param headers in the order in which they are sent
 * @param body nothing for {@code HEAD}, and where there is nothing to say
 */
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, Map<String, String> headers, byte[] body) {

  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  static Response of(int status, String type, byte[] body) {
    return new Response(status, Map.of("Content-Type", type), body);
  }

  Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /** The length of the body is told all the same. */
  Response withoutBody() {
    return new Response(status, headers, new byte[0])
        .with("Content-Length", String.valueOf(body.length));
  }
}
