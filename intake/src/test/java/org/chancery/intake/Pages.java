package org.chancery.intake;

/** Small pages for tests that are not about finding the main text. */
public final class Pages {

  private Pages() {}

  public static String page(String title, String date, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%s | The Harbour Courier</title>
    <meta property="og:title" content="%s">
    <meta property="og:site_name" content="The Harbour Courier">
    <meta property="article:published_time" content="%s">
    <link rel="canonical" href="https://courier.example/2025/a-story">
    </head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>%s</h1><p class="byline">By Ada Sorrel</p>%s</article>
    <footer>All rights reserved.</footer></body></html>
    """
        .formatted(title, title, date, title, body);
  }

  public static String page(String title, String date) {
    return page(
        title,
        date,
        "<p>" + Taken.PROSE + "</p><p>" + Taken.PROSE.replace("Tuesday", "Friday") + "</p>");
  }

  /** A WARC record of a server's answer. */
  public static String record(String address, String contentType, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + body;
    int length = http.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: 2025-03-02T04:05:06Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }
}
