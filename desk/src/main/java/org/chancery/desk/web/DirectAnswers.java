package org.chancery.desk.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.DirectHandlers;
import org.chancery.desk.web.guard.Guard;

/**
 * What the server answers by itself, to what is no request at all or too large to be handed on: one
 * sentence, and the headers that every answer carries.
 */
final class DirectAnswers {

  private static final DirectHandler PLAIN =
      (request, type, status, headers, message) -> {
        var response = DirectHandler.TransportResponse.builder().status(status).headers(headers);
        Guard.always().forEach((name, value) -> response.header(HeaderValues.create(name, value)));
        Header plain = HeaderValues.create("Content-Type", "text/plain; charset=utf-8");
        return response
            .header(plain)
            .keepAlive(false)
            .entity(status.code() + " " + status.reasonPhrase() + "\n")
            .build();
      };

  private DirectAnswers() {}

  static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, PLAIN);
    }
    return handlers.build();
  }
}
