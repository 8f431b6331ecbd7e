package org.chancery.intake.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chancery.intake.received.Problem;

/** What became of asking an address. */
public sealed interface Answer {

  /**
   * Its content.
   *
   * @param address where it was found, after redirects
   * @param body its bytes, decompressed
   * @param contentType as the server says
   * @param version what to ask with the next time
   */
  record Content(
      URI address, byte[] body, Optional<String> contentType, Version version, Instant retrieved)
      implements Answer {}

  /** It is as it was at the version that was named. */
  record Unchanged() implements Answer {}

  /**
   * There is none.
   *
   * @param kind {@code FORBIDDEN}, {@code NO_INPUT} (gone), {@code LIMIT} or {@code IO}
   * @param message in one line
   * @param again whether it may go better another time
   * @param retryAfter how long the server asks to be left alone
   */
  record Failed(Problem.Kind kind, String message, boolean again, Optional<Duration> retryAfter)
      implements Answer {}

  /**
   * What a server calls a state of its content (RFC 9110, 8.8).
   *
   * @param tag its {@code ETag}
   * @param modified its {@code Last-Modified}
   */
  record Version(Optional<String> tag, Optional<String> modified) {

    /** No version is known. */
    public static final Version NONE = new Version(Optional.empty(), Optional.empty());
  }
}
