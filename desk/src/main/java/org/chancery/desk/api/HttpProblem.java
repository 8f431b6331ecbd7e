package org.chancery.desk.api;

import java.util.Optional;
import org.chancery.desk.format.EntryJson;

/**
 * Why a request is not answered, as RFC 9457 has it. It tells nothing of the program's inside.
 *
 * @param status of HTTP
 * @param title what the status means
 * @param detail what is wrong this time
 * @param parameter which parameter is to blame
 */
record HttpProblem(int status, String title, String detail, Optional<String> parameter) {

  static HttpProblem badRequest(String detail, Optional<String> parameter) {
    return new HttpProblem(400, "Bad Request", detail, parameter);
  }

  static HttpProblem notFound(String detail, Optional<String> parameter) {
    return new HttpProblem(404, "Not Found", detail, parameter);
  }

  static HttpProblem notAllowed(String method) {
    return new HttpProblem(
        405, "Method Not Allowed", method + ": only GET and HEAD are answered", Optional.empty());
  }


  static HttpProblem internal() {
    return new HttpProblem(
        500, "Internal Server Error", "the program failed; the record is unharmed", Optional.empty());
  }

  static HttpProblem unavailable() {
    return new HttpProblem(
        503, "Service Unavailable", "the record cannot be read at the moment", Optional.empty());
  }

  /** The answer that tells it. */
  Response response(String path) {
    byte[] body =
        EntryJson.object(json -> {
          json.writeStringProperty("type", "about:blank");
          json.writeStringProperty("title", title);
          json.writeNumberProperty("status", status);
          json.writeStringProperty("detail", detail);
          json.writeStringProperty("instance", path);
          EntryJson.string("parameter", parameter, json);
        });
    Response response =
        Response.of(status, "application/problem+json", body).with("Cache-Control", "no-store");
    return switch (status) {
      case 405 -> response.with("Allow", "GET, HEAD");
      case 503 -> response.with("Retry-After", "1");
      default -> response;
    };
  }
}
