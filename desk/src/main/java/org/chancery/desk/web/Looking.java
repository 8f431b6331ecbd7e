package org.chancery.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chancery.desk.web.guard.Keys;
import org.chancery.desk.web.http.EntityTag;
import org.chancery.desk.web.http.Mount;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;
import org.chancery.desk.web.page.Ask;
import org.chancery.desk.web.page.Page;
import org.chancery.desk.web.page.Site;
import org.chancery.desk.web.page.TodayPage;
import org.chancery.desk.web.ready.ReadyAnswers;
import org.chancery.desk.web.ready.Shared;

/**
 * Answers what only looks, once for all who ask the same: pages, and what stands beside them. What
 * is one visitor's own, the token of forms and the cookie of the last visit, is put in afterwards.
 */
final class Looking {

  private static final Pattern FOR_PROGRAMS = Pattern.compile("^/api(/|$)|\\.[a-z]{3,4}$");

  private static final Shared NOTHING = Shared.of(Response.text(404, "nothing"));

  private final ReadyAnswers ready;
  private final Site site;
  private final Pages pages;
  private final Templates templates;
  private final Frames frames;
  private final List<Mount> mounts;

  /** Stands in shared pages where each visitor's token goes. */
  private final String mark = Keys.random();

  /**
   * @param mounts asked before the pages
   */
  Looking(ReadyAnswers ready, Site site, Templates templates, Frames frames, List<Mount> mounts) {
    this.ready = ready;
    this.site = site;
    this.pages = new Pages(site);
    this.templates = templates;
    this.frames = frames;
    this.mounts = List.copyOf(mounts);
  }

  /** What stands beside the pages; empty where there is no such thing. */
  Optional<Response> beside(Request request) {
    if (!FOR_PROGRAMS.matcher(request.path()).find()) {
      return mounted(request);
    }
    // Feeds name the host by which they were asked.
    String key = "beside " + request.header("host").orElse("") + " " + address(request);
    Request whole = request.withoutHeader("if-none-match");
    Supplier<Shared> maker = () -> mounted(whole).map(Shared::of).orElse(NOTHING);
    if (request.header("if-none-match").isEmpty()) {
      return given(ready.answer(key, maker), "");
    }
    // Who asks whether anything is new is not told of what was.
    Optional<ReadyAnswers.Given> known = ready.ready(key, maker).filter(given -> !given.isBehind());
    return known.isEmpty()
        ? ready.inTurn(() -> mounted(request))
        : given(known.get(), "").map(response -> ifModified(request, response));
  }

  private static Response ifModified(Request request, Response response) {
    return response
        .header("etag")
        .map(EntityTag::new)
        .filter(tag -> tag.isKnownTo(request))
        .map(EntityTag::notModified)
        .orElse(response);
  }

  private Optional<Response> mounted(Request request) {
    for (Mount mount : mounts) {
      Optional<Response> answer = mount.answer(request);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** A page; empty where there is none. */
  Optional<Response> page(Request request, List<String> segments, String csrf) {
    Ask ask = new Ask(request);
    return given(
        ready.answer(
            "page " + address(request),
            () -> pages.at(segments, ask).map(page -> shared(page, ask.text("q"))).orElse(NOTHING)),
        csrf);
  }

  /** The first page, for who was last here at that time. */
  Response today(Optional<Instant> last, String csrf) {
    return given(
            ready.answer(
                "today " + last.map(Instant::toString).orElse(""),
                () -> shared(TodayPage.of(site, last), "")),
            csrf)
        .orElseThrow();
  }

  private Shared shared(Page page, String words) {
    return Shared.page(200, templates.html(page, frames.around(page, mark, words)), mark);
  }

  /** RFC 9111, section 5.1: an answer from before what was added since tells its age. */
  private static Optional<Response> given(ReadyAnswers.Given given, String csrf) {
    if (given.answer() == NOTHING) {
      return Optional.empty();
    }
    Response response = given.answer().with(csrf);
    return Optional.of(
        given.isBehind()
            ? response.with("Age", String.valueOf(given.age().toSeconds()))
            : response);
  }

  private static String address(Request request) {
    return request.path() + "?" + request.query();
  }
}
