package org.chancery.record.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.piece.Known;
import org.chancery.intake.watch.WatchState;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import org.jdbi.v3.core.Handle;

/** What a watch remembers, kept in the record: each change in a transaction of its own. */
public final class Watching implements WatchState {

  private static final String FEED =
      "SELECT address, tag, modified, failures, due, part_of FROM watched_feed ";

  private final Database database;

  public Watching(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Feed> feed(URI address) {
    return database.read(handle ->
        handle
            .createQuery(FEED + "WHERE address = :address")
            .bind("address", address.toString())
            .map((row, _) -> feed(row))
            .findOne());
  }

  @Override
  public List<Feed> partsOf(URI address) {
    return database.read(handle ->
        handle
            .createQuery(FEED + "WHERE part_of = :address ORDER BY address")
            .bind("address", address.toString())
            .map((row, _) -> feed(row))
            .list());
  }

  @Override
  public void put(Feed feed) {
    database.writeOnly(handle ->
        handle.execute(
            "INSERT INTO watched_feed (address, tag, modified, failures, due, part_of)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET"
                + " tag = excluded.tag, modified = excluded.modified,"
                + " failures = excluded.failures, due = excluded.due",
            feed.address().toString(),
            Rows.orNull(feed.version().tag()),
            Rows.orNull(feed.version().modified()),
            feed.failures(),
            feed.due().getEpochSecond(),
            feed.partOf().map(URI::toString).orElse(null)));
  }

  @Override
  public boolean isKnown(URI feed, String id, URI address) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT (SELECT count(*) FROM watched_entry WHERE key = :key)"
                    + " + (SELECT count(*) FROM watched_entry WHERE address_key = :address)")
            .bind("key", key(feed, id))
            .bind("address", Sha256.of(address.toString()))
            .mapTo(Integer.class)
            .one())
        > 0;
  }

  @Override
  public void add(List<Pending> entries) {
    if (!entries.isEmpty()) {
      database.writeOnly(handle -> entries.forEach(entry -> add(handle, entry)));
    }
  }

  private static void add(Handle handle, Pending entry) {
    String key = key(entry.feed(), entry.id());
    handle.execute(
        "INSERT INTO watched_entry (key, address_key) VALUES (?, ?)",
        key,
        Sha256.of(entry.address().toString()));
    handle.execute(
        "INSERT INTO pending_entry (key, feed, id, address, title, published, source, author,"
            + " failures, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        entry.feed().toString(),
        Rows.storable(entry.id()),
        entry.address().toString(),
        Rows.orNull(entry.known().title()),
        entry.known().published().map(PublicationDate::value).orElse(null),
        Rows.orNull(entry.known().source()),
        Rows.orNull(entry.known().author()),
        entry.failures(),
        entry.due().getEpochSecond());
  }

  @Override
  public void put(Pending entry) {
    database.writeOnly(handle ->
        handle.execute(
            "UPDATE pending_entry SET failures = ?, due = ? WHERE key = ?",
            entry.failures(),
            entry.due().getEpochSecond(),
            key(entry.feed(), entry.id())));
  }

  @Override
  public List<Pending> due(Instant now, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT feed, id, address, title, published, source, author, failures, due"
                    + " FROM pending_entry WHERE due <= :now ORDER BY due, key LIMIT :most")
            .bind("now", now.getEpochSecond())
            .bind("most", most)
            .map((row, _) -> pending(row))
            .list());
  }

  @Override
  public void done(Pending entry) {
    database.writeOnly(handle ->
        handle.execute("DELETE FROM pending_entry WHERE key = ?", key(entry.feed(), entry.id())));
  }

  private static String key(URI feed, String id) {
    return Sha256.of(feed + "\n" + id);
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        URI.create(row.getString("address")),
        new Version(
            Optional.ofNullable(row.getString("tag")),
            Optional.ofNullable(row.getString("modified"))),
        row.getInt("failures"),
        Instant.ofEpochSecond(row.getLong("due")),
        Optional.ofNullable(row.getString("part_of")).map(URI::create));
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        row.getString("id"),
        URI.create(row.getString("feed")),
        URI.create(row.getString("address")),
        new Known(
            Optional.ofNullable(row.getString("title")),
            Optional.ofNullable(row.getString("published")).map(PublicationDate::parse),
            Optional.ofNullable(row.getString("source")),
            Optional.of(row.getString("address")),
            Optional.ofNullable(row.getString("author")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        row.getInt("failures"),
        Instant.ofEpochSecond(row.getLong("due")));
  }
}
