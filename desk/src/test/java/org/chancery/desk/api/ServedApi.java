package org.chancery.desk.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.desk.TalksRecord;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.web.WebDesk;
import org.chancery.desk.web.WebSettings;
import org.chancery.record.HandMade;
import org.chancery.record.OpenRecord;

/** The record of the invented talks, served on a free port with its API. */
final class ServedApi implements AutoCloseable {

  private final OpenRecord record;
  private final WebDesk desk;
  private final HttpClient client = HttpClient.newHttpClient();
  final Questions questions;
  final List<String> told = new CopyOnWriteArrayList<>();

  ServedApi(Path folder) {
    this.record = TalksRecord.in(folder);
    this.questions = Questions.to(record, () -> TalksRecord.NOW);
    this.desk =
        WebDesk.start(
            WebSettings.STANDARD.onPort(0),
            new WebDesk.Basis(
                record, () -> HandMade::empty, "Tester", "test", () -> TalksRecord.NOW),
            List.of(new Api(questions, () -> TalksRecord.NOW, "test", told::add)),
            told::add);
  }

  OpenRecord record() {
    return record;
  }

  String base() {
    return "http://127.0.0.1:" + desk.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> ask(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    desk.close();
    record.close();
  }
}
