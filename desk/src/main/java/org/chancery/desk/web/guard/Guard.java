package org.chancery.desk.web.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.desk.web.http.Form;
import org.chancery.desk.web.http.Problem;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;

/** Stands before everything that is asked, and adds to everything that is answered. */
public final class Guard {

  /** The name under which forms carry their token. */
  public static final String CSRF_FIELD = "csrf";

  private static final String SESSION = "chancery-session";
  private static final String ACCESS = "chancery-access";
  private static final String COOKIE = "; Path=/; HttpOnly; SameSite=Strict";
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{20,64}");
  private static final Pattern FEED = Pattern.compile("\\.(ics|atom)$");
  private static final int LONGEST_ADDRESS = 8192;
  private static final double WRITES_PER_SECOND = 5;
  private static final double STOCK_OF_WRITES = 30;

  private static final List<Response.Header> ALWAYS =
      List.of(
          new Response.Header(
              "Content-Security-Policy",
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                  + " frame-ancestors 'none'"),
          new Response.Header("X-Content-Type-Options", "nosniff"),
          new Response.Header("X-Frame-Options", "DENY"),
          // With no-referrer browsers would hide the origin of forms, which is checked.
          new Response.Header("Referrer-Policy", "same-origin"),
          new Response.Header("Cross-Origin-Opener-Policy", "same-origin"),
          new Response.Header("Cross-Origin-Resource-Policy", "same-origin"),
          new Response.Header(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));

  private final GuardSettings settings;
  private final Hosts hosts;
  private final RateLimit requests;
  private final RateLimit writes;
  private final Keys keys = new Keys();

  public Guard(GuardSettings settings) {
    this.settings = settings;
    this.hosts = new Hosts(settings.elsewhere(), settings.names());
    this.requests =
        new RateLimit(settings.perSecond(), 2.0 * settings.perSecond(), System::nanoTime);
    this.writes = new RateLimit(WRITES_PER_SECOND, STOCK_OF_WRITES, System::nanoTime);
  }

  /** Whether nothing may be changed. */
  public boolean isReadOnly() {
    return settings.readOnly();
  }

  /** What is answered without asking further, where something is wrong. */
  public Optional<Response> refuse(Request request) {
    if (!requests.allows(request.peer()) || !request.isSafe() && !writes.allows(request.peer())) {
      return refusal(request, 429, "too many requests; try again in a second")
          .map(response -> response.with("Retry-After", "1"));
    }
    if (!hosts.knows(request.header("host").orElse(""))) {
      return refusal(request, 421, "this server does not go by that name");
    }
    if (request.path().length() + request.query().length() > LONGEST_ADDRESS) {
      return refusal(request, 414, "the address is too long");
    }
    String allowed = Problem.isForProgram(request) ? "GET, HEAD" : "GET, HEAD, POST";
    if (!List.of(allowed.split(", ")).contains(request.method())) {
      return refusal(request, 405, "only " + allowed)
          .map(response -> response.with("Allow", allowed));
    }
    return access(request).or(() -> request.isSafe() ? Optional.empty() : write(request));
  }

  private static Optional<Response> refusal(Request request, int status, String why) {
    return Optional.of(
        Problem.isForProgram(request)
            ? Problem.of(status, why).to(request)
            : Response.text(status, why));
  }

  // ---- Who ------------------------------------------------------------------------------------

  private Optional<Response> access(Request request) {
    if (settings.token().isEmpty()) {
      return Optional.empty();
    }
    String token = settings.token().get();
    String pass = keys.derived("access", token);
    boolean known =
        request.cookie(ACCESS).filter(cookie -> Keys.same(cookie, pass)).isPresent()
            || request
                .header("authorization")
                .filter(value -> Keys.same(value, "Bearer " + token))
                .isPresent();
    if (known) {
      return Optional.empty();
    }
    // Feed readers and calendar programs keep no cookies.
    boolean shown = request.parameter("token").filter(t -> Keys.same(t, token)).isPresent();
    if (request.isSafe() && shown && FEED.matcher(request.path()).find()) {
      return Optional.empty();
    }
    if (request.isSafe() && shown) {
      // The token goes into a cookie, and out of the address that stands in the browser's history.
      return Optional.of(
          Response.seeOther(withoutToken(request))
              .with("Set-Cookie", ACCESS + "=" + pass + COOKIE));
    }
    return refusal(
            request, 401, "open the address with the token that the server printed when it started")
        .map(response -> response.with("WWW-Authenticate", "Bearer"));
  }

  private static String withoutToken(Request request) {
    String rest = request.without("token").query();
    // Two slashes would begin the name of another server.
    return request.path().replaceFirst("^/+", "/") + (rest.isEmpty() ? "" : "?" + rest);
  }

  // ---- Changes --------------------------------------------------------------------------------

  private Optional<Response> write(Request request) {
    if (settings.readOnly()) {
      return refusal(request, 403, "this desk only shows: it was started with --read-only");
    }
    boolean ownSite =
        request
            .header("sec-fetch-site")
            .map(site -> site.toLowerCase(Locale.ROOT))
            .filter(site -> !site.equals("same-origin"))
            .isEmpty();
    boolean ownOrigin =
        request
            .header("origin")
            .filter(origin ->
                origin
                        .replaceFirst("^https?://", "")
                        .equalsIgnoreCase(request.header("host").orElse(""))
                    && origin.matches("https?://.*"))
            .isPresent();
    return ownSite && ownOrigin
        ? Optional.empty()
        : refusal(request, 403, "changes are taken from this desk's own pages alone");
  }

  /** Whether a form is one of this desk's, as this visitor got it. */
  public boolean isOwn(Request request, Form form, Visitor visitor) {
    return !visitor.isNew()
        && request
            .header("x-csrf-token")
            .or(() -> form.field(CSRF_FIELD))
            .filter(token -> Keys.same(token, visitor.csrf()))
            .isPresent();
  }

  /** Who asks. */
  public Visitor visitor(Request request) {
    Optional<String> known = request.cookie(SESSION).filter(word -> WORD.matcher(word).matches());
    String session = known.orElseGet(Keys::random);
    return new Visitor(session, keys.derived("csrf", session), known.isEmpty());
  }

  // ---- Answers --------------------------------------------------------------------------------

  /** The answer with what every one carries, and the visitor's cookie. */
  public Response secured(Response response, Visitor visitor) {
    Response secured = secured(response);
    return visitor.isNew()
        ? secured.with("Set-Cookie", SESSION + "=" + visitor.session() + COOKIE)
        : secured;
  }

  /** The answer with what every one carries. */
  public static Response secured(Response response) {
    List<Response.Header> headers = new ArrayList<>(response.headers());
    headers.addAll(ALWAYS);
    boolean lasting =
        response.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase("Cache-Control"));
    if (!lasting) {
      headers.add(new Response.Header("Cache-Control", "private, no-cache"));
    }
    return new Response(response.status(), headers, response.body());
  }

  /** What every answer carries, by name. */
  public static Map<String, String> always() {
    return ALWAYS.stream().collect(Collectors.toMap(Response.Header::name, Response.Header::value));
  }
}
