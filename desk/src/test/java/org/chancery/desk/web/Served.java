package org.chancery.desk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.api.Api;
import org.chancery.desk.web.http.Mount;
import org.chancery.reading.Reading;
import org.chancery.reading.ReadingException;
import org.chancery.reading.document.Document;
import org.chancery.record.HandMade;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.store.RecordAddress;

/** A desk that is open, on a record of invented reports, and asked byte by byte. */
final class Served implements AutoCloseable {

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-03-20T09:00:00Z"));

  private final OpenRecord record;
  private final WebDesk desk;
  final List<String> told = new CopyOnWriteArrayList<>();

  /** An answer. */
  record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

    String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  private Served(OpenRecord record, WebSettings settings, List<Mount> mounts) {
    this.record = record;
    this.desk =
        WebDesk.start(
            settings.onPort(0),
            new WebDesk.Basis(record, () -> Served::read, "Tester", "test", CLOCK),
            all(mounts),
            told::add);
  }

  /** The interfaces for programs stand beside the pages, as in the program. */
  private List<Mount> all(List<Mount> mounts) {
    List<Mount> all = new ArrayList<>(mounts);
    all.add(new Api(Questions.to(record, CLOCK), CLOCK, "test", told::add));
    return all;
  }

  /** The usual record. */
  static Served in(Path folder, WebSettings settings, Mount... mounts) {
    OpenRecord record = OpenRecord.orNew(RecordAddress.parse(folder.resolve("web.db").toString()));
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    Talks.keep(record, readings);
    return new Served(record, settings, List.of(mounts));
  }

  /** The usual record, and the corpus that stands beside the project. */
  static Served withCorpus(Path folder) throws Exception {
    Served served = in(folder, WebSettings.STANDARD);
    CorpusRecord.keep(served.record, folder);
    return served;
  }

  /** An empty record. */
  static Served empty(Path folder) {
    return new Served(
        OpenRecord.orNew(RecordAddress.parse(folder.resolve("web.db").toString())),
        WebSettings.STANDARD,
        List.of());
  }

  private static Reading read(Document document) {
    if (document.content().contains("Fail here")) {
      throw new ReadingException("no parse of sentence 1");
    }
    return document.content().strip().equals(Strait.CONTENT)
        ? Strait.reading(document)
        : HandMade.empty(document);
  }

  OpenRecord record() {
    return record;
  }

  int port() {
    return desk.port();
  }

  String address() {
    return desk.address();
  }

  String host() {
    return "127.0.0.1:" + port();
  }

  // ---- Asking ---------------------------------------------------------------------------------

  Answer get(String path, String... headers) {
    return ask("GET", path, new byte[0], with(Map.of("Host", host()), headers));
  }

  /** Sends a form as a page of the desk does, with its cookie and its token. */
  Answer post(String path, String form, String... headers) {
    Answer page = get("/add");
    String cookie = page.header("set-cookie").orElse("").split(";")[0];
    String csrf = page.body().split("data-csrf=\"")[1].split("\"")[0];
    Map<String, String> own = new LinkedHashMap<>();
    own.put("Host", host());
    own.put("Origin", "http://" + host());
    own.put("Sec-Fetch-Site", "same-origin");
    own.put("Content-Type", "application/x-www-form-urlencoded");
    own.put("Cookie", cookie);
    own.put("X-CSRF-Token", csrf);
    return ask("POST", path, form.getBytes(StandardCharsets.UTF_8), with(own, headers));
  }

  /** Pairs of name and value over others; an empty value takes one away. */
  private static Map<String, String> with(Map<String, String> headers, String... more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    for (int i = 0; i < more.length; i += 2) {
      if (more[i + 1].isEmpty()) {
        all.remove(more[i]);
      } else {
        all.put(more[i], more[i + 1]);
      }
    }
    return all;
  }

  Answer ask(String method, String path, byte[] body, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Connection: close\r\n");
    if (method.equals("POST")) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    return raw(head + "\r\n", body);
  }

  /** Sends these bytes as they are. */
  Answer raw(String head, byte[] body) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      try {
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Refused before all of it was sent: the answer is there.
      }
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The client says that it is the last one, so all of it is what comes. */
  private static Answer answer(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer: " + text);
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers
          .computeIfAbsent(
              lines[i].substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    byte[] bytes = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? joined(bytes) : bytes);
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    String text = new String(chunks, StandardCharsets.ISO_8859_1);
    for (int at = 0; at < text.length(); ) {
      int line = text.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      joined.writeBytes(
          text.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
      at = line + 2 + size + 2;
    }
    return joined.toByteArray();
  }

  @Override
  public void close() {
    desk.close();
    record.close();
  }
}
