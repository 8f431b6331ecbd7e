package org.chancery.desk.answer;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.OpenRecord;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.store.Database;
import org.chancery.record.view.Profiles;
import org.chancery.record.view.Side;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;

/** The record that is asked, the day on which, and who is meant by a name. */
final class Asked {

  private final OpenRecord record;
  private final InstantSource clock;
  private final SideFinder sides;
  private final Profiles profiles;

  Asked(OpenRecord record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
    this.sides = new SideFinder(record.database(), SideNames.standard());
    this.profiles = new Profiles(record.database(), Gazetteer.standard());
  }

  Database database() {
    return record.database();
  }

  RecordQueries queries() {
    return record.queries();
  }

  SideFinder sides() {
    return sides;
  }

  Profiles profiles() {
    return profiles;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  /** The side that an argument names. */
  Optional<Side> side(Arguments arguments, String parameter) {
    return arguments.text(parameter).map(name -> side(parameter, name));
  }

  Side side(String parameter, String name) {
    return sides
        .find(name)
        .orElseThrow(() -> UnansweredException.absent(parameter, sides.unknown(name)));
  }
}
