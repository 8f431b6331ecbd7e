package org.chancery.desk.web;

import java.util.Optional;
import java.util.Set;

/**
 * How the desk is served.
 *
 * @param host to whose address it binds
 * @param port to which it binds; 0 for any that is free
 * @param names by which other machines may call it
 * @param token what everyone has to know; needed unless it binds to this machine alone
 * @param readOnly whether nothing can be changed
 * @param perSecond how many requests one address may make
 * @param uploadBytes how large what is sent to it may be
 */
public record WebSettings(
    String host,
    int port,
    Set<String> names,
    Optional<String> token,
    boolean readOnly,
    int perSecond,
    long uploadBytes) {

  /** This machine alone, on the usual port. */
  public static final WebSettings STANDARD =
      new WebSettings("127.0.0.1", 8080, Set.of(), Optional.empty(), false, 500, 64L << 20);

  public WebSettings {
    names = Set.copyOf(names);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }

  /** Whether other machines can reach it. */
  public boolean isElsewhere() {
    return !Set.of("127.0.0.1", "::1", "localhost").contains(host);
  }

  public WebSettings onPort(int other) {
    return new WebSettings(host, other, names, token, readOnly, perSecond, uploadBytes);
  }

  public WebSettings onlyShowing() {
    return new WebSettings(host, port, names, token, true, perSecond, uploadBytes);
  }

  public WebSettings withToken(String word) {
    return new WebSettings(host, port, names, Optional.of(word), readOnly, perSecond, uploadBytes);
  }

  public WebSettings atMost(int requestsPerSecond, long bytes) {
    return new WebSettings(host, port, names, token, readOnly, requestsPerSecond, bytes);
  }
}
