package org.chancery.desk.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.chancery.desk.answer.Answer;
import org.chancery.desk.format.AtomFeed;
import org.chancery.desk.format.Calendar;
import org.chancery.desk.format.EntryJson;
import org.chancery.desk.web.http.Request;

/** In what form an answer is sent. */
enum Form {
  JSON("application/json"),
  CSV("text/csv; charset=utf-8; header=present"),
  ATOM("application/atom+xml; charset=utf-8"),
  ICS("text/calendar; charset=utf-8");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** {@code .json}. */
  String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Form> ofExtension(String path) {
    for (Form form : values()) {
      if (path.endsWith(form.extension()) && path.length() > form.extension().length()) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /**
   * An answer in this form; empty where it has none: only lists are subscribed to, and only what
   * has an agenda goes into a calendar.
   */
  Optional<byte[]> of(Answer answer, Request request) {
    return switch (this) {
      case JSON -> Optional.of(EntryJson.object(answer.json()));
      case CSV -> Optional.of(utf8(answer.csv().get()));
      case ATOM ->
          answer
              .feed()
              .map(items ->
                  utf8(
                      AtomFeed.of(
                          answer.title(),
                          "http://" + request.header("host").orElse("localhost"),
                          withQuery(request, request.path()),
                          withQuery(request, page(request.path())),
                          items.get())));
      case ICS -> answer.agenda().map(agenda -> utf8(Calendar.of(agenda)));
    };
  }

  private String page(String path) {
    return path.substring(0, path.length() - extension().length());
  }

  private static String withQuery(Request request, String path) {
    return request.query().isEmpty() ? path : path + "?" + request.query();
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
