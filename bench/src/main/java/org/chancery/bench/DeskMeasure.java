package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a desk that is served as many readers at once would, and prints how long answers take: of
 * its API, and of its pages. What is asked is drawn from what the record holds, with a seed.
 *
 * <p>Usage: {@code DeskMeasure ADDRESS [--readers N] [--asked N]}. It ends with exit code 1 if
 * something was answered wrongly, or 95 % of the answers of a resource take longer than 50 ms, of a
 * page than 150 ms.
 */
public final class DeskMeasure {

  private static final int API_MILLIS = 50;
  private static final int PAGE_MILLIS = 150;
  private static final int SIDES = 40;

  private final String address;
  private int readers = 16;
  private int asked = 4_000;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** What was asked, as one row of the table, and how it was answered. */
  private record Answered(String row, double millis, int status, int bytes) {}

  /** What is asked. */
  private record Asked(String row, String path) {}

  private DeskMeasure(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    String given = "";
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--readers" -> readers = Integer.parseInt(rest.next());
        case "--asked" -> asked = Integer.parseInt(rest.next());
        default -> given = argument.replaceFirst("/+$", "");
      }
    }
    if (given.isEmpty()) {
      throw new IllegalArgumentException("usage: ADDRESS [--readers N] [--asked N]");
    }
    this.address = given;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new DeskMeasure(arguments).run(out) ? 0 : 1);
  }

  private boolean run(PrintStream out) throws Exception {
    List<Asked> drawn = drawn();
    // What was never run is slow once: that is the start of the desk, and measured elsewhere.
    answer(drawn.subList(0, Math.min(drawn.size(), 200)));
    long start = System.nanoTime();
    List<Answered> answers = answer(drawn);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, List<Answered>> rows = new TreeMap<>();
    answers.forEach(one -> rows.computeIfAbsent(one.row, _ -> new ArrayList<>()).add(one));
    out.printf(
        Locale.ROOT,
        "%,d answers to %d readers at once, %.0f a second%n",
        answers.size(),
        readers,
        answers.size() / seconds);
    out.println(
        "what                     answers   KiB each   median ms   95 % ms   99 % ms   slowest");
    boolean good = true;
    for (Map.Entry<String, List<Answered>> row : rows.entrySet()) {
      good &= print(row.getKey(), row.getValue(), out);
    }
    return good;
  }

  private static boolean print(String name, List<Answered> answers, PrintStream out) {
    double[] millis = answers.stream().mapToDouble(Answered::millis).sorted().toArray();
    long wrong = answers.stream().filter(one -> one.status != 200).count();
    double late = millis[Math.min(millis.length - 1, (int) (millis.length * 0.95))];
    int bound = name.startsWith("api ") ? API_MILLIS : PAGE_MILLIS;
    out.printf(
        Locale.ROOT,
        "%-24s %7d   %8.1f   %9.1f   %7.1f   %7.1f   %7.1f%s%s%n",
        name,
        millis.length,
        answers.stream().mapToInt(Answered::bytes).average().orElse(0) / 1024,
        millis[millis.length / 2],
        late,
        millis[Math.min(millis.length - 1, (int) (millis.length * 0.99))],
        millis[millis.length - 1],
        late > bound ? "   slower than " + bound : "",
        wrong > 0 ? "   " + wrong + " wrong" : "");
    return wrong == 0 && late <= bound;
  }

  // ---- What is asked --------------------------------------------------------------------------

  private List<Asked> drawn() throws IOException, InterruptedException {
    List<String[]> pairs = new ArrayList<>();
    for (JsonNode link : json("/api/network?limit=" + SIDES).path("links")) {
      pairs.add(
          new String[] {link.at("/a/code").stringValue(""), link.at("/b/code").stringValue("")});
    }
    Map<String, String> documents = new LinkedHashMap<>();
    List<String> findings = new ArrayList<>();
    List<String> happenings = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (String[] pair : pairs) {
      JsonNode relation = json("/api/relation/" + in(pair[0]) + "/" + in(pair[1]));
      for (JsonNode entry : relation.findValue("chronology").path("entries")) {
        happenings.add(entry.path("id").stringValue(""));
        documents.put(entry.at("/tellings/0/document").stringValue(""), "");
        findings.add(entry.at("/tellings/0/finding").stringValue(""));
        for (JsonNode party : entry.path("acting")) {
          if (party.path("kind").stringValue("").equals("person")) {
            persons.add(party.path("name").stringValue(""));
          }
        }
      }
    }
    List<String> ids = List.copyOf(documents.keySet());
    String[] words = {"trade", "security cooperation", "summit", "ceasefire", "\"free trade\""};
    Random random = new Random(1);
    List<Asked> all = new ArrayList<>();
    while (all.size() < asked) {
      String[] pair = pairs.get(random.nextInt(pairs.size()));
      String relation = "/relation/" + in(pair[0]) + "/" + in(pair[1]);
      String document = "/document/" + in(any(ids, random));
      String happening = "/happening/" + any(happenings, random);
      String party = "/party/" + in(persons.isEmpty() ? pair[0] : any(persons, random));
      String search = "/search?q=" + in(words[random.nextInt(words.length)]);
      String by = "/commitments?by=" + in(pair[random.nextInt(2)]);
      all.add(new Asked("api relation", "/api" + relation));
      all.add(new Asked("api chronology", "/api" + relation + "/chronology"));
      all.add(new Asked("api document", "/api" + document));
      all.add(new Asked("api finding", "/api/finding/" + any(findings, random)));
      all.add(new Asked("api happening", "/api" + happening));
      all.add(new Asked("api party, person", "/api" + party));
      all.add(new Asked("api party, side", "/api/party/" + in(pair[0])));
      all.add(new Asked("api search", "/api" + search));
      all.add(new Asked("api commitments", "/api/commitments"));
      all.add(new Asked("api commitments, by", "/api" + by));
      all.add(new Asked("api agenda", "/api/agenda"));
      all.add(new Asked("api network", "/api/network"));
      all.add(new Asked("api today", "/api/today"));
      all.add(new Asked("page relation", relation));
      all.add(new Asked("page document", document));
      all.add(new Asked("page search", search));
      all.add(new Asked("page commitments", by));
      all.add(new Asked("page network", "/network"));
      all.add(new Asked("page today", "/"));
    }
    return all;
  }

  private static String any(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private static String in(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  // ---- Asking ---------------------------------------------------------------------------------

  private List<Answered> answer(List<Asked> some) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(readers)) {
      List<Future<Answered>> answers = new ArrayList<>();
      for (Asked one : some) {
        answers.add(pool.submit(() -> answer(one)));
      }
      List<Answered> all = new ArrayList<>();
      for (Future<Answered> one : answers) {
        all.add(one.get());
      }
      return all;
    }
  }

  private Answered answer(Asked one) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<byte[]> response = get(one.path);
    return new Answered(
        one.row, (System.nanoTime() - start) / 1e6, response.statusCode(), response.body().length);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = get(path);
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode());
    }
    return JsonMapper.shared().readTree(response.body());
  }
}
