package org.chancery.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.desk.web.asset.Assets;
import org.chancery.desk.web.change.Addition;
import org.chancery.desk.web.change.Additions;
import org.chancery.desk.web.change.Decisions;
import org.chancery.desk.web.guard.Guard;
import org.chancery.desk.web.guard.Visitor;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.desk.web.http.Form;
import org.chancery.desk.web.http.Mount;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;
import org.chancery.desk.web.page.AddPage;
import org.chancery.desk.web.page.Ask;
import org.chancery.desk.web.page.DocumentPage;
import org.chancery.desk.web.page.FindingView;
import org.chancery.desk.web.page.Links;
import org.chancery.desk.web.page.MessagePage;
import org.chancery.desk.web.page.Page;
import org.chancery.desk.web.page.Site;
import org.chancery.desk.web.ready.ReadyAnswers;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.store.RecordException;
import org.jspecify.annotations.Nullable;

/** Answers requests. It knows nothing of the server that brings them. */
final class Desktop {

  /** Forms without files; a text may be pasted. */
  private static final long FORM_BYTES = 4L << 20;

  private static final String LAST_VISIT = "chancery-visit";

  private final Guard guard;
  private final Assets assets = new Assets();
  private final Templates templates = new Templates();
  private final Site site;
  private final Frames frames;
  private final ReadyAnswers ready;
  private final Looking looking;
  private final Decisions decisions;
  private final Additions additions;
  private final long uploadBytes;
  private final Consumer<String> told;

  /**
   * @param mounts asked before the pages
   * @param uploadBytes how large a form with files may be
   * @param told is told in one line of what failed inside
   */
  Desktop(
      Guard guard,
      ReadyAnswers ready,
      Site site,
      Decisions decisions,
      Additions additions,
      List<Mount> mounts,
      long uploadBytes,
      Consumer<String> told) {
    this.guard = guard;
    this.site = site;
    this.frames = new Frames(assets, guard.isReadOnly());
    this.ready = ready;
    this.looking = new Looking(ready, site, templates, frames, mounts);
    this.decisions = decisions;
    this.additions = additions;
    this.uploadBytes = uploadBytes;
    this.told = told;
  }

  /** The answer to anything. */
  Response answer(Request request) {
    Optional<Response> refused = guard.refuse(request);
    if (refused.isPresent()) {
      return Guard.secured(refused.get());
    }
    Visitor visitor = guard.visitor(request);
    try {
      return guard.secured(guarded(request, visitor), visitor);
    } catch (RuntimeException e) {
      // Not even the page that says so could be made.
      told.accept("internal error at " + request.path() + ": " + e);
      return Guard.secured(Response.text(500, "Something went wrong here."));
    }
  }

  /** Whatever goes wrong inside, those outside read a sentence. */
  private Response guarded(Request request, Visitor visitor) {
    try {
      return request.isSafe() ? shown(request, visitor) : changed(request, visitor);
    } catch (BadRequestException e) {
      return message(400, "That cannot be asked", e.getMessage(), visitor);
    } catch (RecordException e) {
      told.accept(e.getMessage());
      return message(503, "The record cannot be used", e.getMessage(), visitor);
    } catch (RuntimeException e) {
      told.accept("internal error at " + request.path() + ": " + e);
      return message(
          500,
          "Something went wrong here",
          "The program's own output says more. Nothing in the record was changed by it.",
          visitor);
    }
  }

  private Response message(int status, String title, @Nullable String why, Visitor visitor) {
    return Response.html(
        status,
        templates.html(
            new MessagePage(title, why == null ? "" : why), frames.plain(visitor.csrf())));
  }

  // ---- Looking --------------------------------------------------------------------------------

  private Response shown(Request asked, Visitor visitor) {
    Request request = asked.without("token");
    Optional<Response> beside = looking.beside(request);
    if (beside.isPresent()) {
      return beside.get();
    }
    List<String> segments;
    try {
      segments = request.segments();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("the address is not encoded as it should be");
    }
    if (!segments.isEmpty() && segments.getFirst().equals("assets")) {
      return assets.answer(request).orElseGet(() -> nothing(visitor));
    }
    if (segments.isEmpty()) {
      return today(request, visitor);
    }
    Ask ask = new Ask(request);
    return switch (String.join("/", segments)) {
      case "favicon.ico" -> Response.seeOther(assets.path("icon.svg"));
      case "add" -> page(addPage(), visitor);
      case "additions" -> Response.html(200, templates.additions(addPage()));
      case "additions/events" -> events();
      case "relation" -> chosen(ask);
      default -> looking.page(request, segments, visitor.csrf()).orElseGet(() -> nothing(visitor));
    };
  }

  private Response nothing(Visitor visitor) {
    return message(404, "Nothing stands here", "The record has nothing at this address.", visitor);
  }

  private Response today(Request request, Visitor visitor) {
    Optional<Instant> last = request.cookie(LAST_VISIT).flatMap(Desktop::instant);
    Instant now = Instant.now();
    // Reloading within half an hour does not make what is new old.
    String visits =
        last.isPresent() && last.get().isAfter(now.minusSeconds(1800))
            ? last.get().toString()
            : now.toString();
    return looking
        .today(last, visitor.csrf())
        .with(
            "Set-Cookie",
            LAST_VISIT + "=" + visits + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
  }

  private static Optional<Instant> instant(String value) {
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The form that names two sides leads to their relation. */
  private static Response chosen(Ask ask) {
    if (ask.text("a").isEmpty() || ask.text("b").isEmpty()) {
      throw new BadRequestException("name two states or bodies");
    }
    return Response.seeOther(Links.relation(ask.text("a"), ask.text("b")));
  }

  private Response page(Page page, Visitor visitor) {
    return Response.html(200, templates.html(page, frames.plain(visitor.csrf())));
  }

  // ---- Changing -------------------------------------------------------------------------------

  private Response changed(Request request, Visitor visitor) {
    String path = request.path();
    Form form = Form.read(request, path.equals("/add") ? uploadBytes : FORM_BYTES);
    if (!guard.isOwn(request, form, visitor)) {
      return message(
          403,
          "Not taken",
          "This form is not of this desk, or the desk was started anew: load the page again.",
          visitor);
    }
    return switch (path) {
      case "/review" -> reviewed(request, form, visitor);
      case "/add" -> {
        additions.take(form);
        yield Response.seeOther("/add#additions");
      }
      default -> nothing(visitor);
    };
  }

  private Response reviewed(Request request, Form form, Visitor visitor) {
    FoundFinding decided = decisions.decide(form);
    ready.changed();
    if (request.header("hx-request").isPresent()) {
      Optional<FindingView> view =
          DocumentPage.of(site, decided.document()).stream()
              .flatMap(page -> page.findings().stream())
              .filter(finding -> finding.id().equals(decided.id().value()))
              .findFirst();
      return view.map(
              found -> Response.html(200, templates.html(found, frames.plain(visitor.csrf()))))
          .orElseGet(() -> nothing(visitor));
    }
    return Response.seeOther(
        Links.document(decided.document()) + "#" + Links.encoded(decided.id().value()));
  }

  // ---- Additions ------------------------------------------------------------------------------

  private AddPage addPage() {
    return AddPage.of(site, additions.all().stream().map(Desktop::line).toList());
  }

  private static AddPage.Line line(Addition addition) {
    return new AddPage.Line(
        addition.no(),
        addition.what(),
        addition.state().label(),
        addition.state().isOver(),
        addition.summary(),
        addition.added(),
        addition.problems());
  }

  /**
   * Server-sent events: one whenever an addition changed, until all are over.
   *
   * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML</a>
   */
  private Response events() {
    Response.Body.Flow flow =
        out -> {
          List<Addition> before = List.of();
          do {
            List<Addition> now = additions.all();
            if (!now.equals(before)) {
              write(out, now);
              before = now;
            }
            try {
              additions.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return;
            }
            // A line that says nothing fails where nobody reads any more.
            out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
          } while (!additions.isStopped()
              && additions.all().stream().anyMatch(a -> !a.state().isOver()));
          write(out, additions.all());
          out.write("event: over\ndata: over\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
        };
    return new Response(
        200,
        List.of(
            new Response.Header("Content-Type", "text/event-stream; charset=utf-8"),
            new Response.Header("Cache-Control", "no-store")),
        flow);
  }

  private static void write(OutputStream out, List<Addition> additions) throws IOException {
    long busy = additions.stream().filter(a -> !a.state().isOver()).count();
    String summary = additions.isEmpty() ? "" : additions.getFirst().summary();
    out.write(
        ("event: progress\ndata: " + busy + " " + summary + "\n\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
