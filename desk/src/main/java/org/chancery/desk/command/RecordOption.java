package org.chancery.desk.command;

import java.time.InstantSource;
import java.util.Optional;
import org.chancery.record.store.Database;
import org.chancery.record.store.RecordAddress;
import picocli.CommandLine.Option;

/** Which record a command works on. */
final class RecordOption {

  private static final String USUAL = "chancery.db";

  @Option(
      names = "--db",
      paramLabel = "RECORD",
      description = {
        "The record: a file, or the address of a PostgreSQL database (jdbc:postgresql:…);"
            + " CHANCERY_DB unless told, else chancery.db."
      })
  private Optional<String> record = Optional.empty();

  RecordAddress address(Desk desk) {
    return RecordAddress.parse(
        record.orElseGet(() -> desk.terminal().environment().getOrDefault("CHANCERY_DB", USUAL)));
  }

  Database open(Desk desk) {
    return Database.open(address(desk), Database.Opening.EXISTING, InstantSource.system());
  }
}
