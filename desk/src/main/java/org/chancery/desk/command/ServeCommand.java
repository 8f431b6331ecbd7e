package org.chancery.desk.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.api.Api;
import org.chancery.desk.web.WebDesk;
import org.chancery.desk.web.WebSettings;
import org.chancery.desk.web.guard.Keys;
import org.chancery.desk.web.http.Mount;
import org.chancery.record.OpenRecord;
import org.chancery.record.view.SideNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the record as web pages. */
@Command(
    name = "serve",
    description = "Open the record as web pages on this machine, until it is stopped (Ctrl-C).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery serve",
      "  chancery serve --db desk.db --port 9000 --read-only",
      "  chancery serve --host 0.0.0.0 --name desk.example.org",
      "",
      "Other machines reach it only with --host, and then need the token in the address that is",
      "printed; CHANCERY_TOKEN sets it. There is no TLS: put a proxy before it that has."
    })
public final class ServeCommand implements Callable<Integer> {

  private static final Pattern FOR_PROGRAMS = Pattern.compile("^/api(/|$)|\\.[a-z]{3,4}$");

  private final Desk desk;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 8080 unless told, 0 for any that is free.")
  private int port = WebSettings.STANDARD.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "To which address of this machine it binds; 127.0.0.1 unless told.")
  private String host = WebSettings.STANDARD.host();

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "By which name other machines call it; may be repeated.")
  private List<String> names = List.of();

  @Option(names = "--read-only", description = "Nothing can be changed.")
  private boolean readOnly;

  @Mixin private RecordOption record = new RecordOption();
  @Mixin private GazetteerOption gazetteer = new GazetteerOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  public ServeCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    WebSettings settings = settings();
    Terminal terminal = desk.terminal();
    Optional<Integer> refused = gazetteer.refuseMissing(terminal);
    if (refused.isPresent()) {
      return refused.get();
    }
    Supplier<Engine> engine = gazetteer.engine(desk);
    // Beside the record, which takes as long to open. The common pool may have a single thread.
    Executor threads = task -> Thread.ofPlatform().start(task);
    CompletableFuture<Void> sides = CompletableFuture.runAsync(SideNames::standard, threads);
    CompletableFuture<Void> server = CompletableFuture.runAsync(WebDesk::load, threads);
    try (OpenRecord open =
        readOnly
            ? OpenRecord.existing(record.address(desk))
            : OpenRecord.orNew(record.address(desk))) {
      CountDownLatch stopped = new CountDownLatch(1);
      CountDownLatch closed = new CountDownLatch(1);
      Thread stop = new Thread(() -> stop(stopped, closed), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      sides.join();
      server.join();
      try (WebDesk served =
          WebDesk.start(
              settings,
              new WebDesk.Basis(
                  open,
                  () -> engine.get()::read,
                  ReviewCommand.account(terminal.environment()),
                  Commands.version(),
                  InstantSource.system()),
              List.of(api(open, terminal)),
              terminal::say)) {
        terminal.say("the desk is open at " + served.address() + " (Ctrl-C closes it)");
        stopped.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        closed.countDown();
      }
    }
    return ExitCode.OK;
  }

  /** Made beside the first page, which does not wait for it. */
  private static Mount api(OpenRecord open, Terminal terminal) {
    InstantSource clock = InstantSource.system();
    CompletableFuture<Api> api =
        CompletableFuture.supplyAsync(
            () -> new Api(Questions.to(open, clock), clock, Commands.version(), terminal::say));
    return request ->
        FOR_PROGRAMS.matcher(request.path()).find() ? api.join().answer(request) : Optional.empty();
  }

  /** The program ends when what was begun is finished. */
  private static void stop(CountDownLatch stopped, CountDownLatch closed) {
    stopped.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WebSettings settings() {
    Set<String> known = new LinkedHashSet<>();
    names.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    Optional<String> token =
        Optional.ofNullable(desk.terminal().environment().get("CHANCERY_TOKEN"))
            .filter(word -> !word.isBlank());
    try {
      WebSettings settings =
          new WebSettings(
              host,
              port,
              known,
              token,
              readOnly,
              WebSettings.STANDARD.perSecond(),
              WebSettings.STANDARD.uploadBytes());
      return settings.isElsewhere() && token.isEmpty()
          ? settings.withToken(Keys.random())
          : settings;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
