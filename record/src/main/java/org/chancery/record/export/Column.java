package org.chancery.record.export;

import java.util.List;

/**
 * A column of a table.
 *
 * @param required whether every row has a value
 * @param choices all values there are, where they are few; else empty
 */
record Column(String name, Type type, String description, boolean required, List<String> choices) {

  /** What its values are, in Frictionless' table schema and in SQL. */
  enum Type {
    STRING("string", "VARCHAR"),
    INTEGER("integer", "BIGINT"),
    NUMBER("number", "DOUBLE"),
    DATE("date", "DATE"),
    DATETIME("datetime", "TIMESTAMP WITH TIME ZONE");

    private final String frictionless;
    private final String sql;

    Type(String frictionless, String sql) {
      this.frictionless = frictionless;
      this.sql = sql;
    }

    String frictionless() {
      return frictionless;
    }

    String sql() {
      return sql;
    }
  }

  Column {
    choices = List.copyOf(choices);
  }

  static Column of(String name, Type type, String description) {
    return new Column(name, type, description, true, List.of());
  }

  static Column text(String name, String description) {
    return of(name, Type.STRING, description);
  }

  Column orNone() {
    return new Column(name, type, description, false, choices);
  }

  Column oneOf(List<String> all) {
    return new Column(name, type, description, required, all);
  }
}
