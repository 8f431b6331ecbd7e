package org.chancery.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.desk.answer.Answer;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.answer.UnansweredException;
import org.chancery.desk.format.PagePath;
import org.chancery.desk.web.http.EntityTag;
import org.chancery.desk.web.http.Mount;
import org.chancery.desk.web.http.Problem;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;
import org.chancery.record.store.RecordException;

/**
 * Answers programs over HTTP: what stands below {@code /api}, in JSON, and every page of the site
 * with {@code .json}, {@code .csv}, {@code .atom} or {@code .ics} at its end. It only reads, and is
 * safe for use by several threads.
 *
 * <p>Every answer has a validator made of the record's last change, the day, and the program, so
 * that a question asked again costs next to nothing while nothing changed.
 */
public final class Api implements Mount {

  /** Where the description of all resources stands. */
  static final String DESCRIPTION = "openapi.json";

  private static final String PREFIX = "/api/";
  private static final String DESCRIBED = "<" + PREFIX + DESCRIPTION + ">; rel=\"service-desc\"";

  private final Questions questions;
  private final InstantSource clock;
  private final String program;
  private final Consumer<String> told;
  private final byte[] description;

  /**
   * @param clock tells which day it is
   * @param program version of the program
   * @param told is told in one line of what fails inside
   */
  public Api(Questions questions, InstantSource clock, String program, Consumer<String> told) {
    this.questions = questions;
    this.clock = clock;
    this.program = program.replaceAll("[^\\w.-]", "");
    this.told = told;
    this.description = read(DESCRIPTION);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream(resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which question is asked, with what. */
  private record Asking(String question, Map<String, String> given) {}

  /** Empty where a path is none of a program's, but perhaps that of a page. */
  @Override
  public Optional<Response> answer(Request request) {
    if (Problem.isForProgram(request)) {
      return Optional.of(guarded(request, Form.JSON));
    }
    return Form.ofExtension(request.path())
        .filter(form -> asking(request, form).isPresent())
        .map(form -> guarded(request, form));
  }

  private Response guarded(Request request, Form form) {
    try {
      if (!request.isSafe()) {
        return Problem.of(405, request.method() + ": only GET and HEAD are answered")
            .to(request)
            .with("Allow", "GET, HEAD");
      }
      return request.path().equals(PREFIX + DESCRIPTION)
          ? described(request)
          : asked(request, form);
    } catch (UnansweredException e) {
      int status =
          switch (e.kind()) {
            case WRONG -> 400;
            case ABSENT -> 404;
          };
      return new Problem(status, e.words(), e.parameter()).to(request);
    } catch (RecordException e) {
      told.accept(String.valueOf(e.getMessage()));
      return Problem.of(503, "the record cannot be read at the moment")
          .to(request)
          .with("Retry-After", "1");
    } catch (RuntimeException e) {
      told.accept("internal error at " + request.path() + ": " + e);
      return Problem.of(500, "the program failed; the record is unharmed").to(request);
    }
  }

  private Response described(Request request) {
    EntityTag tag = new EntityTag("W/\"" + program + "\"");
    return tag.isKnownTo(request)
        ? tag.notModified()
        : tag.of(Response.of(200, Form.JSON.type(), description));
  }

  private Response asked(Request request, Form form) {
    Optional<Asking> asking = asking(request, form);
    if (asking.isEmpty()) {
      return Target.of(request).isEmpty()
          ? Problem.of(400, "the address is encoded wrongly, or says something twice").to(request)
          : Problem.of(404, "no such resource; see " + PREFIX + DESCRIPTION).to(request);
    }
    EntityTag tag = tag();
    if (tag.isKnownTo(request)) {
      return tag.notModified();
    }
    Answer answer = questions.named(asking.get().question).ask(asking.get().given);
    Optional<byte[]> body = form.of(answer, request);
    return body.isEmpty()
        ? Problem.of(404, "not given as " + form.extension().substring(1)).to(request)
        : tag.of(Response.of(200, form.type(), body.get())).with("Link", links(request, answer));
  }

  private static Optional<Asking> asking(Request request, Form form) {
    return Target.of(request)
        .flatMap(target -> {
          List<String> segments = new ArrayList<>(target.segments());
          if (Problem.isForProgram(request)) {
            segments.removeFirst();
          } else {
            // The extension is the same in the decoded part: the path ends with it as it is.
            String last = segments.removeLast();
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

  // ---- Validators and links -------------------------------------------------------------------

  private EntityTag tag() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return new EntityTag("W/\"" + questions.lastChange() + "-" + day + "-" + program + "\"");
  }

  /** RFC 8288: where the description is, and where to go on. */
  private static String links(Request request, Answer answer) {
    return answer
        .next()
        .map(cursor -> "<" + next(request, cursor) + ">; rel=\"next\", " + DESCRIBED)
        .orElse(DESCRIBED);
  }

  private static String next(Request request, String cursor) {
    String rest = request.without("cursor").query();
    return request.path()
        + "?"
        + (rest.isEmpty() ? "" : rest + "&")
        + "cursor="
        + PagePath.encoded(cursor);
  }
}
