package org.chancery.record.export;

import java.util.List;

/**
 * A table, whatever the file that it is written to.
 *
 * @param key the columns that together tell a row from all others
 */
record Table(
    String name,
    String description,
    List<Column> columns,
    List<String> key,
    List<Reference> references) {

  /**
   * That columns lead to a row of another table.
   *
   * @param columns of this table
   * @param table the other one
   * @param keys its columns
   */
  record Reference(List<String> columns, String table, List<String> keys) {

    Reference {
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
    }
  }

  Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
  }
}
