package org.chancery.reading.party;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose site a web address is: governments keep their own domains under that of their state. */
final class SourceAddress {

  private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");

  /** Domains of governments: {@code gov.xx} and its kin. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:.*\\.)?(?:gov|gob|gouv|gouvernement|go|govt|gc|admin|mfa|mofa|government|president|kremlin)\\.([a-z]{2})");

  private static final Map<String, String> OTHER_CODES = Map.of("uk", "GB");

  private SourceAddress() {}

  /** ISO 3166-1 alpha-3 code of the state whose government owns the address. */
  static Optional<String> state(String source) {
    Matcher matcher = HOST.matcher(source.toLowerCase(Locale.ROOT));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String host = matcher.group(1);
    if (host.endsWith(".gov") || host.endsWith(".mil")) {
      return alpha3("US");
    }
    Matcher government = GOVERNMENT.matcher(host);
    if (!government.matches()) {
      return Optional.empty();
    }
    String code = government.group(1);
    return alpha3(OTHER_CODES.getOrDefault(code, code.toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> alpha3(String alpha2) {
    try {
      return Optional.of(Locale.of("", alpha2).getISO3Country());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
