package org.chancery.desk.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chancery.desk.format.EntryCsv;
import org.chancery.desk.format.RelationJson;
import org.chancery.desk.format.RelationPage;
import org.chancery.desk.format.RelationSection;
import org.chancery.desk.format.RelationText;
import org.chancery.desk.format.SeriesCsv;
import org.chancery.record.store.Database;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the relation of two sides. */
@Command(
    name = "relation",
    description = "Show what the record holds between two states or bodies.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery relation JPN USA",
      "  chancery relation Japan \"United States\" --since 2025-01-01",
      "  chancery relation JPN USA --only series --format csv > series.csv"
    })
public final class RelationCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON,
    CSV,
    HTML
  }

  private final Desk desk;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "A state by any name or ISO 3166 code.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String b = "";

  @Mixin private DayOptions days = new DayOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, csv, or html: a page that stands alone.")
  private Format format = Format.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many entries of each list; 20 unless told.")
  private int limit = 20;

  @Option(
      names = "--only",
      paramLabel = "SECTION",
      split = ",",
      description =
          "These sections alone: coming, chronology, commitments, requests, silences, firsts,"
              + " series.")
  private List<RelationSection> only = List.of();

  @Option(
      names = "--told-by",
      paramLabel = "SIDE",
      description = "Only what publishers tell that speak for this state.")
  private Optional<String> toldBy = Optional.empty();

  @Mixin private RecordOption record = new RecordOption();

  public RelationCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit: at least 1, not " + limit);
    }
    Terminal terminal = desk.terminal();
    try (Database database = record.open(desk)) {
      SideNaming naming = new SideNaming(terminal, database);
      Optional<Side> one = naming.find(a);
      Optional<Side> other = naming.find(b);
      if (one.isEmpty() || other.isEmpty() || !naming.check(toldBy)) {
        return ExitCode.DATA;
      }
      if (one.equals(other)) {
        throw new ParameterException(
            spec.commandLine(), one.get().name() + " has no relation with itself");
      }
      Relation relation =
          new Relations(database)
              .of(
                  one.get(),
                  other.get(),
                  days.days(),
                  DayOptions.today(),
                  limit,
                  naming.optional(toldBy));
      if (relation.isEmpty()) {
        terminal.say(
            database.address()
                + ": nothing passes between "
                + one.get().name()
                + " and "
                + other.get().name()
                + " in these days");
      }
      ListOptions.write(terminal, printed(relation));
      return ExitCode.OK;
    }
  }

  private byte[] printed(Relation relation) {
    Set<RelationSection> sections =
        only.isEmpty() ? EnumSet.allOf(RelationSection.class) : EnumSet.copyOf(only);
    Terminal terminal = desk.terminal();
    return switch (format) {
      case TEXT ->
          ListOptions.bytes(
              new RelationText(terminal.style(), terminal.width(), limit).of(relation, sections));
      case JSON -> RelationJson.bytes(relation, sections);
      case CSV -> ListOptions.bytes(rows(relation, sections));
      case HTML -> ListOptions.bytes(RelationPage.of(relation));
    };
  }

  /** The series has columns of its own, and so is given only where nothing else is. */
  private static String rows(Relation relation, Set<RelationSection> sections) {
    if (sections.equals(Set.of(RelationSection.SERIES))) {
      return SeriesCsv.of(relation);
    }
    EntryCsv csv = new EntryCsv();
    Arrays.stream(RelationSection.values())
        .filter(sections::contains)
        .forEach(section -> csv.add(section.label(), section.of(relation).entries()));
    return csv.toString();
  }
}
