package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.chancery.intake.publisher.Publisher;
import org.chancery.record.kept.Provenance;
import org.jdbi.v3.core.Handle;

/** The table of where versions come from. */
public final class KeptOrigins {

  /** The columns of a provenance, of the table {@code o}. */
  public static final String COLUMNS =
      "o.address, o.author, o.retrieved_at, o.publisher, o.publisher_kind, o.publisher_state,"
          + " o.licence";

  private final Handle handle;

  KeptOrigins(Handle handle) {
    this.handle = handle;
  }

  void add(long version, Provenance provenance) {
    if (provenance.equals(Provenance.UNKNOWN)) {
      return;
    }
    Optional<Publisher> publisher = provenance.publisher();
    handle.execute(
        "INSERT INTO document_origin (version_no, address, author, retrieved_at, publisher,"
            + " publisher_kind, publisher_state, licence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        version,
        Rows.orNull(provenance.address()),
        Rows.orNull(provenance.author()),
        provenance.retrieved().map(Rows::written).orElse(null),
        Rows.orNull(publisher.map(Publisher::name)),
        publisher.map(p -> p.kind().name().toLowerCase(Locale.ROOT)).orElse(null),
        publisher.flatMap(Publisher::state).orElse(null),
        Rows.orNull(publisher.flatMap(Publisher::licence)));
  }

  /** The provenance in a row with {@link #COLUMNS}; all of them empty where nothing is known. */
  public static Provenance provenance(ResultSet row) throws SQLException {
    Optional<String> name = Optional.ofNullable(row.getString("publisher"));
    Optional<Publisher> publisher =
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Publisher(
                    name.get(),
                    Publisher.Kind.valueOf(
                        row.getString("publisher_kind").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(row.getString("publisher_state")),
                    Optional.ofNullable(row.getString("licence"))));
    return new Provenance(
        Optional.ofNullable(row.getString("address")),
        Optional.ofNullable(row.getString("author")),
        Optional.ofNullable(row.getString("retrieved_at")).map(Instant::parse),
        publisher);
  }
}
