package org.chancery.desk.format;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a page stands: each part of the path is encoded, a slash within an id too. */
public final class PagePath {

  private PagePath() {}

  /** {@code /relation/JPN/USA}. */
  public static String of(String... parts) {
    StringBuilder path = new StringBuilder();
    for (String part : parts) {
      path.append('/').append(encoded(part));
    }
    return path.toString();
  }

  /** The sentence of a finding in its document. */
  public static String sentence(String document, String finding) {
    return of("document", document) + "#t-" + encoded(finding);
  }

  /** One part of a path, or one value of a query. */
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
