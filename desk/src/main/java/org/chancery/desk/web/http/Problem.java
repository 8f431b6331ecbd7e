package org.chancery.desk.web.http;

import java.util.Optional;
import org.chancery.desk.format.EntryJson;

/**
 * Why a program is not answered, as RFC 9457 has it. It tells nothing of what is inside.
 *
 * @param status of HTTP
 * @param detail what is wrong this time
 * @param parameter which parameter is to blame
 */
public record Problem(int status, String detail, Optional<String> parameter) {

  /** What asks below is a program. */
  private static final String PROGRAMS = "/api";

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, Optional.empty());
  }

  /** Whether whoever asks reads problems, and not sentences. */
  public static boolean isForProgram(Request request) {
    return request.path().equals(PROGRAMS) || request.path().startsWith(PROGRAMS + "/");
  }

  /** The answer that tells it. */
  public Response to(Request request) {
    byte[] body =
        EntryJson.object(json -> {
          json.writeStringProperty("type", "about:blank");
          json.writeStringProperty("title", title());
          json.writeNumberProperty("status", status);
          json.writeStringProperty("detail", detail);
          json.writeStringProperty("instance", request.path());
          EntryJson.string("parameter", parameter, json);
        });
    return Response.of(status, "application/problem+json", body).with("Cache-Control", "no-store");
  }

  private String title() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 414 -> "URI Too Long";
      case 421 -> "Misdirected Request";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Client Error" : "Internal Server Error";
    };
  }
}
