package org.chancery.desk.web.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which names the server may be asked. A page elsewhere can make its own name point at this
 * machine (DNS rebinding), but then sends that name: only names that the server knows, and
 * addresses, which no name server gives away, are answered.
 */
final class Hosts {

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean elsewhere;
  private final Set<String> names;

  /**
   * @param elsewhere whether other machines can ask
   * @param names by which they may
   */
  Hosts(boolean elsewhere, Set<String> names) {
    this.elsewhere = elsewhere;
    this.names = Set.copyOf(names);
  }

  boolean knows(String host) {
    String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return OWN.contains(name)
        || elsewhere && (names.contains(name) || ADDRESS.matcher(name).matches());
  }
}
