package org.chancery.desk.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.desk.format.ProfileFormat;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.store.Database;
import org.chancery.record.view.Profile;
import org.chancery.record.view.Profiles;
import org.chancery.record.view.Side;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a party. */
@Command(
    name = "party",
    description = "Show a person's, state's or body's offices, engagements and statements.",
    footerHeading = "%nExamples:%n",
    footer = {"  chancery party \"Antony Blinken\"", "  chancery party NATO"})
public final class PartyCommand implements Callable<Integer> {

  private final Desk desk;

  @Parameters(
      paramLabel = "NAME",
      description = "A person's name, or a state's or body's name or code.")
  private String name = "";

  @Mixin private ListOptions list = new ListOptions();

  @Mixin private RecordOption record = new RecordOption();

  public PartyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    int limit = list.limit();
    try (Database database = record.open(desk)) {
      List<Profile> profiles = profiles(database, limit);
      if (profiles.isEmpty()) {
        terminal.say(database.address() + ": nobody is called " + name);
        return ExitCode.DATA;
      }
      if (profiles.size() > 1) {
        terminal.say(
            name
                + " may be "
                + profiles.stream().map(ProfileFormat::told).collect(Collectors.joining(", ")));
      }
      list.print(
          terminal,
          () ->
              profiles.stream()
                  .map(one -> ProfileFormat.text(one, terminal.style(), terminal.width()))
                  .collect(Collectors.joining("\n")),
          () -> ProfileFormat.json(profiles),
          () -> ProfileFormat.csv(profiles));
      return ExitCode.OK;
    }
  }

  private List<Profile> profiles(Database database, int limit) {
    Profiles profiles = new Profiles(database, Gazetteer.standard());
    Optional<Side> side = new SideFinder(database, SideNames.standard()).find(name);
    return side.isPresent()
        ? List.of(profiles.ofSide(side.get(), side.get().isState() ? "state" : "body", limit))
        : profiles.ofPerson(name, limit);
  }
}
