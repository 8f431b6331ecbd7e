package org.chancery.record.store;

import java.nio.file.Path;

/** Where a record is. */
public sealed interface RecordAddress {

  /** Begins the addresses of records on PostgreSQL. */
  String POSTGRESQL = "jdbc:postgresql:";

  /** A file of SQLite. */
  record InFile(Path file) implements RecordAddress {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * A database of PostgreSQL 15 or newer.
   *
   * @param url for instance {@code jdbc:postgresql://localhost/chancery?user=desk}
   */
  record OnServer(String url) implements RecordAddress {
    /** Without what follows the question mark, which may hold a password. */
    @Override
    public String toString() {
      int query = url.indexOf('?');
      return query < 0 ? url : url.substring(0, query);
    }
  }

  /** Tells a path from the address of a server. */
  static RecordAddress parse(String address) {
    return address.startsWith(POSTGRESQL) ? new OnServer(address) : new InFile(Path.of(address));
  }
}
