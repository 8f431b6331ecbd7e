package org.chancery.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.desk.answer.Answer;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.answer.UnansweredException;
import org.chancery.desk.format.PagePath;
import org.chancery.record.store.RecordException;

/**
 * Answers programs over HTTP: what stands below {@code /api}, in JSON, and every page of the site
 * with {@code .json}, {@code .csv}, {@code .atom} or {@code .ics} at its end. It only reads, and is
 * safe for use by several threads.
 *
 * <p>Every answer has a validator made of the record's last change, the day, and the program, so
 * that a question asked again costs next to nothing while nothing changed.
 */
public final class Api {

  /** Where the description of all resources stands. */
  static final String DESCRIPTION = "openapi.json";

  private static final String PREFIX = "/api";
  private static final String DESCRIBED = "</api/" + DESCRIPTION + ">; rel=\"service-desc\"";

  /** Nobody asks for more. */
  private static final int LONGEST = 4_096;

  private final Questions questions;
  private final InstantSource clock;
  private final String program;
  private final byte[] description;

  /**
   * @param clock tells which day it is
   * @param program version of the program
   */
  public Api(Questions questions, InstantSource clock, String program) {
    this.questions = questions;
    this.clock = clock;
    this.program = program;
    this.description = read(DESCRIPTION);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream(resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers; empty where a path is none of a program's, but perhaps that of a page. */
  public Optional<Response> answer(Request request) {
    boolean below = request.path().equals(PREFIX) || request.path().startsWith(PREFIX + "/");
    Optional<Form> form = below ? Optional.of(Form.JSON) : Form.ofExtension(request.path());
    if (form.isEmpty() || !below && routed(request, form.get()).isEmpty()) {
      return Optional.empty();
    }
    Response response = guarded(request, form.get(), below);
    return Optional.of(request.method().equals("HEAD") ? response.withoutBody() : response);
  }

  private Response guarded(Request request, Form form, boolean below) {
    try {
      if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
        return HttpProblem.notAllowed(request.method()).response(request.path());
      }
      if (request.target().length() > LONGEST) {
        return HttpProblem.badRequest("longer than " + LONGEST, Optional.empty())
            .response(request.path());
      }
      return below && request.path().equals(PREFIX + "/" + DESCRIPTION)
          ? described(request)
          : asked(request, form);
    } catch (UnansweredException e) {
      HttpProblem problem =
          switch (e.kind()) {
            case WRONG -> HttpProblem.badRequest(e.words(), e.parameter());
            case ABSENT -> HttpProblem.notFound(e.words(), e.parameter());
          };
      return problem.response(request.path());
    } catch (RecordException e) {
      HttpProblem problem =
          e.kind() == RecordException.Kind.BUSY
              ? HttpProblem.unavailable()
              : HttpProblem.internal();
      return problem.response(request.path());
    } catch (RuntimeException e) {
      return HttpProblem.internal().response(request.path());
    }
  }

  private Response described(Request request) {
    String tag = "W/\"" + program + "\"";
    return isKnown(request, tag)
        ? notChanged(tag)
        : Response.of(200, Form.JSON.type(), description)
            .with("ETag", tag)
            .with("Cache-Control", "no-cache");
  }

  private Response asked(Request request, Form form) {
    Optional<Asking> asking = routed(request, form);
    if (asking.isEmpty()) {
      return Target.of(request).isEmpty()
          ? HttpProblem.badRequest(
                  "the address is encoded wrongly, or says something twice", Optional.empty())
              .response(request.path())
          : HttpProblem.notFound("no such resource; see /api/" + DESCRIPTION, Optional.empty())
              .response(request.path());
    }
    String tag =
        "W/\""
            + questions.lastChange()
            + "-"
            + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())
            + "-"
            + program
            + "\"";
    if (isKnown(request, tag)) {
      return notChanged(tag);
    }
    Answer answer = questions.named(asking.get().question).ask(asking.get().given);
    Optional<byte[]> body = form.of(answer, request);
    if (body.isEmpty()) {
      return HttpProblem.notFound(
              "not given as " + form.extension().substring(1), Optional.empty())
          .response(request.path());
    }
    Response response =
        Response.of(200, form.type(), body.get())
            .with("ETag", tag)
            .with("Cache-Control", "no-cache");
    return response.with("Link", links(request, answer));
  }

  private record Asking(String question, Map<String, String> given) {}

  private static Optional<Asking> routed(Request request, Form form) {
    return Target.of(request).flatMap(target -> {
      List<String> segments = new ArrayList<>(target.segments());
      if (segments.getFirst().equals(PREFIX.substring(1))) {
        segments.removeFirst();
      } else {
        String last = segments.removeLast();
        // The extension of the decoded segment is the one of the path: none of its letters is
        // encoded where the path ends with it.
        segments.add(last.substring(0, last.length() - form.extension().length()));
      }
      for (Route route : Route.ALL) {
        Optional<Map<String, String>> parameters = route.match(segments);
        if (parameters.isPresent()) {
          Map<String, String> given = new LinkedHashMap<>(target.query());
          // What the path says, the query cannot say otherwise.
          given.putAll(parameters.get());
          return Optional.of(new Asking(route.question(), given));
        }
      }
      return Optional.empty();
    });
  }

  /** RFC 9110, section 13.1.2: compared weakly. */
  private static boolean isKnown(Request request, String tag) {
    String opaque = tag.substring(2);
    return request
        .header("if-none-match")
        .filter(known ->
            known.strip().equals("*")
                || Arrays.stream(known.split(","))
                    .map(one -> one.strip().replaceFirst("^W/", ""))
                    .anyMatch(opaque::equals))
        .isPresent();
  }

  private static Response notChanged(String tag) {
    return new Response(304, Map.of("ETag", tag, "Cache-Control", "no-cache"), new byte[0]);
  }

  /** RFC 8288: where the description is, and where to go on. */
  private static String links(Request request, Answer answer) {
    return answer
        .next()
        .map(cursor -> "<" + next(request, cursor) + ">; rel=\"next\", " + DESCRIBED)
        .orElse(DESCRIBED);
  }

  private static String next(Request request, String cursor) {
    StringBuilder target = new StringBuilder(request.path());
    char separator = '?';
    for (String pair : request.query().split("&")) {
      if (!pair.isEmpty() && !pair.startsWith("cursor=")) {
        target.append(separator).append(pair);
        separator = '&';
      }
    }
    return target.append(separator).append("cursor=").append(PagePath.encoded(cursor)).toString();
  }
}
