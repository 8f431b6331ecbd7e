package org.chancery.desk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.format.AgendaFormat;
import org.chancery.desk.format.Calendar;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Agendas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is scheduled or expected. */
@Command(
    name = "agenda",
    description = "Show what is scheduled or expected, the nearest first, and what has no date.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery agenda --of Japan",
      "  chancery agenda --since 2025-01-22 --until 2025-02-28 --ics agenda.ics"
    })
public final class AgendaCommand implements Callable<Integer> {

  private final Desk desk;

  @Option(
      names = "--of",
      paramLabel = "PARTY",
      description = "That in which this state or body takes part.")
  private Optional<String> of = Optional.empty();

  @Mixin private DayOptions days = new DayOptions();

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = {
        "Write it as a calendar (iCalendar) to this file, or to standard output for -. What has no"
            + " day is a task in it without a date."
      })
  private Optional<String> calendar = Optional.empty();

  @Mixin private ListOptions list = new ListOptions();

  @Mixin private RecordOption record = new RecordOption();

  public AgendaCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    int limit = list.limit();
    try (Database database = record.open(desk)) {
      SideNaming naming = new SideNaming(terminal, database);
      if (!naming.check(of)) {
        return ExitCode.DATA;
      }
      Days asked = days.days();
      LocalDate from = asked.since().orElseGet(DayOptions::today);
      if (asked.until().filter(from::isAfter).isPresent()) {
        terminal.say("--until " + asked.until().get() + " is before " + from);
        return ExitCode.USAGE;
      }
      Agenda agenda =
          new Agendas(database)
              .of(naming.optional(of), new Days(Optional.of(from), asked.until()), limit);
      if (agenda.dated().total() + agenda.undated().total() == 0) {
        terminal.say(
            database.address() + ": nothing is scheduled or expected from " + from + " on");
      }
      if (calendar.isPresent()) {
        write(calendar.get(), ListOptions.bytes(Calendar.of(agenda)));
      } else {
        list.print(
            terminal,
            () -> AgendaFormat.text(agenda, terminal.style(), terminal.width()),
            () -> AgendaFormat.json(agenda),
            () -> AgendaFormat.csv(agenda));
      }
      return ExitCode.OK;
    }
  }

  private void write(String file, byte[] content) throws IOException {
    if (file.equals("-")) {
      ListOptions.write(desk.terminal(), content);
    } else {
      Files.write(Path.of(file), content);
    }
  }
}
