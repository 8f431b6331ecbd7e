package org.chancery.desk.web.page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.intake.publisher.Publisher;
import org.chancery.intake.publisher.Publishers;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.OpenRecord;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.view.Agendas;
import org.chancery.record.view.Comparisons;
import org.chancery.record.view.Documents;
import org.chancery.record.view.Lists;
import org.chancery.record.view.Networks;
import org.chancery.record.view.Occasions;
import org.chancery.record.view.Overviews;
import org.chancery.record.view.Profiles;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;

/** What pages are made from. Safe for use by several threads. */
public final class Site {

  private final OpenRecord record;
  private final InstantSource clock;
  private final SideFinder sides;
  private final Profiles profiles;
  private final Publishers publishers;

  /**
   * @param clock tells which day today is
   */
  public Site(OpenRecord record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
    this.sides = new SideFinder(record.database(), SideNames.standard());
    this.profiles = new Profiles(record.database(), Gazetteer.standard());
    this.publishers = Publishers.standard();
  }

  OpenRecord record() {
    return record;
  }

  RecordQueries queries() {
    return record.queries();
  }

  Relations relations() {
    return new Relations(record.database());
  }

  Lists lists() {
    return new Lists(record.database());
  }

  Agendas agendas() {
    return new Agendas(record.database());
  }

  Profiles profiles() {
    return profiles;
  }

  Networks networks() {
    return new Networks(record.database(), sides);
  }

  Overviews overviews() {
    return new Overviews(record.database());
  }

  Documents documents() {
    return new Documents(record.database());
  }

  Occasions occasions() {
    return new Occasions(record.database());
  }

  Comparisons comparisons() {
    return new Comparisons(record.database());
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  /** What differs whenever the record changed, or the day did. */
  public String state() {
    return queries().lastChange() + " " + today();
  }

  /** A side by any of its names. */
  Optional<Side> find(String name) {
    return sides.find(name);
  }

  /**
   * A side that a query names, where it does.
   *
   * @throws BadRequestException if there is none of this name
   */
  Optional<Side> side(Optional<String> name) {
    return name.map(
        wanted -> find(wanted).orElseThrow(() -> new BadRequestException(sides.unknown(wanted))));
  }

  /** The usual name of a side that the record writes so. */
  String nameOf(String side) {
    return sides.find(side).map(Side::name).orElse(side);
  }

  /** The state for which a source speaks, where the register knows it. */
  Optional<String> stateOf(String source) {
    return publishers.named(source).or(() -> publishers.at(source)).flatMap(Publisher::state);
  }
}
