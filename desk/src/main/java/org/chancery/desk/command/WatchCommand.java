package org.chancery.desk.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.fetch.Network;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.watch.Watch;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Provenance;
import org.chancery.record.store.RecordException;
import org.chancery.record.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Takes into the record what is new in feeds and sitemaps, for as long as it runs. */
@Command(
    name = "watch",
    description = "Poll feeds and sitemaps, and keep what is new in the record.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery watch https://www.state.gov/rss-feed/press-releases/feed/",
      "  chancery watch https://example.org/sitemap.xml --every 6h --list",
      "  chancery watch https://example.org/feed --once",
      "  chancery watch https://news.example.org/feed --also www.example.org",
      "",
      "Fetched are the feeds that are named and the pages they lead to on the same host or on"
          + " those",
      "named with --also, one at a time; what stands on others is counted and told. robots.txt is",
      "obeyed. It can be stopped at any moment: what was seen, taken and is to",
      "be tried again stands in the record, and the next run goes on from there."
    })
public final class WatchCommand implements Callable<Integer> {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration WHILE_OTHERS_WRITE = Duration.ofSeconds(5);

  private final Desk desk;
  private final Network network;

  @Parameters(
      arity = "1..*",
      paramLabel = "FEED",
      converter = ToAddress.class,
      description = "The https addresses of feeds (RSS, Atom, JSON Feed) or sitemaps.")
  private List<URI> feeds = List.of();

  @Mixin private RecordOption record = new RecordOption();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = ToInterval.class,
      description = {
        "How long each feed is left alone after it was polled: 90s, 15m, 6h or 1d; 15 minutes"
            + " unless told."
      })
  private Duration every = Duration.ofMinutes(15);

  @Option(
      names = "--also",
      paramLabel = "HOST",
      converter = ToHost.class,
      description = {
        "Another host that entries are fetched from: of feeds that lead to other sites. May be"
            + " repeated."
      })
  private Set<String> also = Set.of();

  @Option(
      names = "--once",
      description =
          "Poll the feeds that are due, take what is new, and end. What failed is tried by a later"
              + " run.")
  private boolean once;

  @Option(
      names = "--list",
      description = "Name each document on a line of its own, as soon as it is safe in the record.")
  private boolean list;

  @Mixin private PublisherOption publishers = new PublisherOption();

  @Mixin private GazetteerOption gazetteer = new GazetteerOption();

  public WatchCommand(Desk desk) {
    this(desk, Network.PUBLIC);
  }

  /**
   * Made for tests.
   *
   * @param network which addresses may be asked
   */
  WatchCommand(Desk desk, Network network) {
    this.desk = desk;
    this.network = network;
  }

  /** What makes a kept document of one that came. */
  private record Taking(
      Supplier<Engine> engine, Function<Received.Arrived, Provenance> provenance) {}

  @Override
  public Integer call() throws IOException {
    Optional<Integer> refused = gazetteer.refuseMissing(desk.terminal());
    if (refused.isPresent()) {
      return refused.get();
    }
    try (OpenRecord open = OpenRecord.orNew(record.address(desk));
        Fetcher fetcher = new Fetcher(network, Limits.STANDARD)) {
      Watch watch =
          new Watch(
              fetcher,
              open.watching(),
              Limits.STANDARD,
              new Watch.Pace(every, FIRST_WAIT, BETWEEN_REQUESTS),
              also);
      Taking taking = new Taking(gazetteer.engine(desk), publishers.provenance());
      if (once) {
        Additions additions = round(open, watch, taking);
        additions.summarise(open.address());
        return additions.exitCode();
      }
      goOn(open, watch, taking);
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  private void goOn(OpenRecord open, Watch watch, Taking taking) throws InterruptedException {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      if (watch.isDue(feeds, Instant.now())) {
        try {
          Additions additions = round(open, watch, taking);
          if (additions.any()) {
            additions.summarise(open.address());
          }
          told = false;
        } catch (RecordException e) {
          if (e.kind() != RecordException.Kind.BUSY) {
            throw e;
          }
          if (!told) {
            desk.terminal().say(e.getMessage() + "; waiting for it");
            told = true;
          }
          Thread.sleep(WHILE_OTHERS_WRITE);
        }
      }
      Thread.sleep(MOMENT);
    }
  }

  /** Takes all that is due now, and lets others write when that is done. */
  private Additions round(OpenRecord open, Watch watch, Taking taking) throws InterruptedException {
    Additions additions = new Additions(desk.terminal(), list);
    try (Writer writer = open.writer("watch", Commands.version(), additions::kept)) {
      Keeping keeping = new Keeping(writer, additions, taking);
      while (watch.poll(feeds, Instant.now(), keeping)) {
        Thread.sleep(MOMENT);
      }
    }
    return additions;
  }

  /** Reads what comes and keeps it at once: what was taken is never asked for again. */
  private final class Keeping implements Watch.Sink {

    private final Readings readings =
        new Readings(desk.terminal(), false, address -> Optional.of(address));
    private final Writer writer;
    private final Additions additions;
    private final Taking taking;

    Keeping(Writer writer, Additions additions, Taking taking) {
      this.writer = writer;
      this.additions = additions;
      this.taking = taking;
    }

    @Override
    public void take(Received received) {
      if (received instanceof Received.Arrived arrived && writer.holds(arrived.document())) {
        additions.unchanged();
        return;
      }
      try {
        readings.keep(
            1, taking.engine, taking.provenance, List.of(received).iterator(), writer, additions);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      writer.flush();
    }

    @Override
    public void feedFailed(Problem problem) {
      desk.terminal().say(problem.toString());
      additions.failed(problem);
    }

    @Override
    public void passedOver(URI feed, SortedMap<String, Integer> entries) {
      String hosts =
          entries.entrySet().stream()
              .map(host -> host.getKey() + " (" + host.getValue() + ")")
              .collect(Collectors.joining(", "));
      desk.terminal()
          .say(
              feed + ": entries on other hosts were passed over: " + hosts + "; --also takes them");
    }
  }

  static final class ToHost implements ITypeConverter<String> {

    private static final Pattern NAME =
        Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{0,252}", Pattern.CASE_INSENSITIVE);

    @Override
    public String convert(String value) {
      if (!NAME.matcher(value).matches()) {
        throw new TypeConversionException(
            "'" + value + "' is no name of a host such as www.example.org");
      }
      return value;
    }
  }

  static final class ToAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      try {
        URI address = new URI(value);
        if (address.getHost() == null) {
          throw new TypeConversionException("'" + value + "' is no address");
        }
        return address;
      } catch (URISyntaxException e) {
        throw new TypeConversionException("'" + value + "' is no address: " + e.getReason());
      }
    }
  }

  static final class ToInterval implements ITypeConverter<Duration> {

    private static final Duration LEAST = Duration.ofMinutes(1);

    @Override
    public Duration convert(String value) {
      if (!value.matches("[1-9][0-9]{0,5}[smhd]")) {
        throw new TypeConversionException("'" + value + "' is no time such as 90s, 15m, 6h or 1d");
      }
      long number = Long.parseLong(value.substring(0, value.length() - 1));
      Duration interval =
          switch (value.charAt(value.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
      if (interval.compareTo(LEAST) < 0) {
        throw new TypeConversionException("feeds are left alone for a minute at least");
      }
      return interval;
    }
  }
}
