package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a desk that is served as many readers at once would, and prints how long answers take: of
 * its API, and of its pages. What is asked is drawn with a seed from what the record holds: many
 * relations, parties, documents, happenings and searches, those of which there is most more often
 * than others, as the second of them half as often as the first.
 *
 * <p>Usage: {@code DeskMeasure ADDRESS [--readers N] [--asked N] [--warming N] [--pause MILLIS]
 * [--adding FILE --db RECORD]}. With a pause each reader rests about so long between two answers;
 * without one none ever rests. With {@code --adding}, {@code chancery add} adds the file to the
 * record of the desk all the while. So many answers as {@code --warming} says, 6,000 unless told,
 * are asked for before and not counted. It ends with exit code 1 if something was answered wrongly,
 * or 95 % of the answers of a resource take longer than 50 ms, of a page than 150 ms.
 */
public final class DeskMeasure {

  private static final int API_MILLIS = 50;
  private static final int PAGE_MILLIS = 150;
  private static final int PAIRS = 200;
  private static final List<String> WORDS =
      List.of(
          "trade",
          "security cooperation",
          "summit",
          "ceasefire",
          "\"free trade\"",
          "climate",
          "sanctions",
          "human rights",
          "energy",
          "vaccine",
          "border",
          "missile",
          "election",
          "investment",
          "refugees",
          "treaty",
          "visit",
          "fisheries",
          "nuclear",
          "education",
          "agriculture OR food",
          "maritime",
          "partnership -military",
          "condolences",
          "terrorism");

  private final String address;
  private int readers = 16;
  private int asked = 4_000;
  private int warming = 6_000;
  private int pause;
  private Optional<String> adding = Optional.empty();
  private String record = "chancery.db";

  /** What was asked, as one row of the table, and how it was answered. */
  private record Answered(String row, double millis, int status, int bytes, int age) {

    boolean isPage() {
      return row.startsWith("page");
    }
  }

  /** What is asked. */
  private record Asked(String row, String path) {}

  /**
   * What came.
   *
   * @param age seconds, or -1 if the answer is of now
   */
  private record Got(int status, byte[] body, int age) {}

  private DeskMeasure(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    String given = "";
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--readers" -> readers = Integer.parseInt(rest.next());
        case "--asked" -> asked = Integer.parseInt(rest.next());
        case "--warming" -> warming = Integer.parseInt(rest.next());
        case "--pause" -> pause = Integer.parseInt(rest.next());
        case "--adding" -> adding = Optional.of(rest.next());
        case "--db" -> record = rest.next();
        default -> given = argument.replaceFirst("/+$", "");
      }
    }
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "usage: ADDRESS [--readers N] [--asked N] [--warming N] [--pause MILLIS] [--adding FILE"
              + " --db RECORD]");
    }
    this.address = given;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    // Each reader keeps its connection.
    System.setProperty("http.maxConnections", "64");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new DeskMeasure(arguments).run(out) ? 0 : 1);
  }

  private boolean run(PrintStream out) throws Exception {
    Drawn drawn = new Drawn();
    Optional<Adding> beside = adding.isPresent() ? Optional.of(new Adding()) : Optional.empty();
    // A desk is open for days: what the JDK compiles in its first minutes is measured elsewhere.
    // Beside additions, so that answers are made and not only given again.
    answer(drawn.some(warming, new Random(2)), 0);
    beside.ifPresent(Adding::startCounting);
    long start = System.nanoTime();
    List<Asked> all = drawn.some(asked, new Random(1));
    List<Answered> answers = answer(all, pause);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "%,d answers to %d readers at once, %s, in %.0f s: %.0f a second; %,d different"
            + " addresses%n",
        answers.size(),
        readers,
        pause == 0 ? "who never pause" : "who pause for " + pause + " ms",
        seconds,
        answers.size() / seconds,
        all.stream().map(Asked::path).distinct().count());
    out.println(
        beside.isPresent()
            ? beside.get().stop() + " documents were added meanwhile"
            : "nothing was added meanwhile");
    out.printf(
        Locale.ROOT,
        "%.0f %% of the answers were a little behind the record, at most %d s%n",
        100.0 * answers.stream().filter(one -> one.age >= 0).count() / answers.size(),
        answers.stream().mapToInt(Answered::age).max().orElse(0));
    out.println(
        "what                     answers   KiB each   median ms   95 % ms   99 % ms   slowest");
    boolean good = true;
    Map<String, List<Answered>> rows = new TreeMap<>();
    answers.forEach(one -> rows.computeIfAbsent(one.row, _ -> new ArrayList<>()).add(one));
    for (Map.Entry<String, List<Answered>> row : rows.entrySet()) {
      good &= print(row.getKey(), row.getValue(), out);
    }
    print("api, all", answers.stream().filter(one -> !one.isPage()).toList(), out);
    print("page, all", answers.stream().filter(Answered::isPage).toList(), out);
    return good;
  }

  private static boolean print(String name, List<Answered> answers, PrintStream out) {
    double[] millis = answers.stream().mapToDouble(Answered::millis).sorted().toArray();
    long wrong = answers.stream().filter(one -> one.status != 200).count();
    double late = millis[Math.min(millis.length - 1, (int) (millis.length * 0.95))];
    int bound = name.startsWith("api") ? API_MILLIS : PAGE_MILLIS;
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

  /** What the record holds, those of which there is most first. */
  private final class Drawn {

    private final List<String[]> pairs = new ArrayList<>();
    private final Set<String> sides = new LinkedHashSet<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<String> happenings = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();

    Drawn() throws IOException {
      for (JsonNode link : json("/api/network?limit=" + PAIRS).path("links")) {
        String a = link.at("/a/code").stringValue("");
        String b = link.at("/b/code").stringValue("");
        pairs.add(new String[] {a, b});
        sides.add(a);
        sides.add(b);
        for (JsonNode entry :
            json("/api/relation/" + in(a) + "/" + in(b) + "/chronology").findPath("entries")) {
          happenings.add(entry.path("id").stringValue(""));
          documents.add(entry.at("/tellings/0/document").stringValue(""));
          findings.add(entry.at("/tellings/0/finding").stringValue(""));
          for (JsonNode party : entry.path("acting")) {
            if (party.path("kind").stringValue("").equals("person")) {
              persons.add(party.path("name").stringValue(""));
            }
          }
        }
      }
    }

    List<Asked> some(int number, Random random) {
      List<Asked> all = new ArrayList<>();
      List<String> codes = List.copyOf(sides);
      while (all.size() < number) {
        String[] pair = ranked(pairs, random);
        String relation = "/relation/" + in(pair[0]) + "/" + in(pair[1]);
        // Of documents and happenings there is no favourite.
        String document = "/document/" + in(any(documents, random));
        String happening = "/happening/" + any(happenings, random);
        String person = "/party/" + in(any(persons.isEmpty() ? sides : persons, random));
        String side = "/party/" + in(ranked(codes, random));
        String search = "/search?q=" + in(ranked(WORDS, random));
        String by = "?by=" + in(ranked(codes, random));
        String month = "?month=20" + (21 + random.nextInt(5)) + "-0" + (1 + random.nextInt(9));
        all.add(new Asked("api relation", "/api" + relation));
        all.add(new Asked("api chronology", "/api" + relation + "/chronology"));
        all.add(new Asked("api document", "/api" + document));
        all.add(new Asked("api finding", "/api/finding/" + any(findings, random)));
        all.add(new Asked("api happening", "/api" + happening));
        all.add(new Asked("api party, person", "/api" + person));
        all.add(new Asked("api party, side", "/api" + side));
        all.add(new Asked("api search", "/api" + search));
        all.add(new Asked("api commitments", "/api/commitments" + by));
        all.add(new Asked("api agenda", "/api/agenda"));
        all.add(new Asked("api network", "/api/network"));
        all.add(new Asked("api today", "/api/today"));
        all.add(new Asked("page relation", relation));
        all.add(new Asked("page document", document));
        all.add(new Asked("page happening", happening));
        all.add(new Asked("page party, person", person));
        all.add(new Asked("page party, side", side));
        all.add(new Asked("page search", search));
        all.add(new Asked("page search, facet", search + "&party=" + in(ranked(codes, random))));
        all.add(new Asked("page commitments", "/commitments" + by));
        all.add(new Asked("page requests", "/requests" + by));
        all.add(new Asked("page calendar", "/calendar" + month));
        all.add(new Asked("page network", "/network"));
        all.add(new Asked("page today", "/"));
      }
      java.util.Collections.shuffle(all, random);
      return all.subList(0, number);
    }
  }

  private static String any(Set<String> some, Random random) {
    return List.copyOf(some).get(random.nextInt(some.size()));
  }

  /** One by Zipf's law: the second half as often as the first, the third a third as often. */
  private static <T> T ranked(List<T> some, Random random) {
    double all = 0;
    for (int i = 1; i <= some.size(); i++) {
      all += 1.0 / i;
    }
    double left = random.nextDouble() * all;
    for (int i = 1; i < some.size(); i++) {
      left -= 1.0 / i;
      if (left < 0) {
        return some.get(i - 1);
      }
    }
    return some.getLast();
  }

  private static String in(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  // ---- Adding ---------------------------------------------------------------------------------

  /** Adds documents by the program, and counts those that are safe. */
  private final class Adding {

    private final Process process;
    private final AtomicInteger added = new AtomicInteger();

    Adding() throws IOException {
      Path program = Path.of(System.getProperty("measure.program", "chancery")).toAbsolutePath();
      process =
          new ProcessBuilder(
                  program.toString(), "add", adding.orElseThrow(), "--db", record, "--list")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Thread.ofVirtual()
          .start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
              while (lines.readLine() != null) {
                added.incrementAndGet();
              }
            } catch (IOException e) {
              // It was stopped.
            }
          });
    }

    void startCounting() {
      added.set(0);
    }

    String stop() throws InterruptedException {
      String ended = process.isAlive() ? "" : " (all there were)";
      process.destroy();
      process.waitFor();
      return added.get() + ended;
    }
  }

  // ---- Asking ---------------------------------------------------------------------------------

  private List<Answered> answer(List<Asked> some, int rest) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(readers)) {
      List<Future<List<Answered>>> all = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        Random random = new Random(i);
        all.add(pool.submit(() -> read(some, next, rest, random)));
      }
      List<Answered> answers = new ArrayList<>();
      for (Future<List<Answered>> one : all) {
        answers.addAll(one.get());
      }
      return answers;
    }
  }

  private List<Answered> read(List<Asked> some, AtomicInteger next, int rest, Random random)
      throws IOException, InterruptedException {
    List<Answered> answers = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < some.size(); i = next.getAndIncrement()) {
      if (rest > 0) {
        // Between half and one and a half times as long.
        Thread.sleep(rest / 2 + random.nextInt(rest + 1));
      }
      long start = System.nanoTime();
      Got got = get(some.get(i).path);
      answers.add(
          new Answered(
              some.get(i).row,
              (System.nanoTime() - start) / 1e6,
              got.status,
              got.body.length,
              got.age));
    }
    return answers;
  }

  /**
   * Asks in the thread of the reader. A client that hands its work to threads of its own is itself
   * measured on two processors that are busy.
   */
  private Got get(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    connection.setRequestProperty("Accept", "*/*");
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Got(status, in.readAllBytes(), connection.getHeaderFieldInt("age", -1));
    }
  }

  private JsonNode json(String path) throws IOException {
    Got got = get(path);
    if (got.status != 200) {
      throw new IOException(path + ": " + got.status);
    }
    return JsonMapper.shared().readTree(got.body);
  }
}
