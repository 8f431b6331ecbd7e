package org.chancery.record.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.record.store.Database;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a record into files for other programs. All of it is of one moment, whatever is added
 * meanwhile; equal records give equal bytes, except that Parquet is only as equal as DuckDB makes
 * it.
 */
public final class Export {

  private final ExportFormat format;
  private final Selection selection;
  private final boolean force;
  private final Supplier<Driver> duckdb;

  /**
   * @param force whether files of the same names are replaced
   * @param duckdb the JDBC driver of DuckDB, which only Parquet asks for
   */
  public Export(ExportFormat format, Selection selection, boolean force, Supplier<Driver> duckdb) {
    this.format = format;
    this.selection = selection;
    this.force = force;
    this.duckdb = duckdb;
  }

  /**
   * Writes the files.
   *
   * @param folder is made, where the folder above it is there
   * @return the names of the files, with the number of rows in those that have any, else 0
   * @throws ExportException if they cannot be written; then none is
   * @throws org.chancery.record.store.RecordException if the record cannot be read
   */
  public Map<String, Long> write(Database record, Path folder) {
    try (Destination destination = Destination.take(folder)) {
      if (!force) {
        destination.checkFree(files(format));
      }
      Map<String, Long> written = write(record, destination);
      // The description of a Data Package comes last.
      destination.publish(written.keySet());
      return written;
    } catch (IOException e) {
      throw Destination.failure(folder, e);
    } catch (UncheckedIOException | JacksonIOException e) {
      throw Destination.failure(folder, cause(e));
    }
  }

  private static IOException cause(RuntimeException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
  }

  private Map<String, Long> write(Database record, Destination destination) throws IOException {
    try (Sink sink = sink(destination)) {
      record.read(handle -> {
        try {
          RecordWalk walk = new RecordWalk(handle, selection);
          walk.walk(sink::write);
          switch (format) {
            case JSONL, CSV, PARQUET -> walk.happenings(sink::write);
            case FTM, POLECAT -> {}
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return true;
      });
      return new LinkedHashMap<>(sink.finish());
    }
  }

  private Sink sink(Destination destination) throws IOException {
    return switch (format) {
      case JSONL -> new JsonLineFiles(destination.aside());
      case CSV -> new DataPackage(destination.aside());
      case PARQUET -> new ParquetFiles(destination.aside(), destination.scratch(), duckdb.get());
      case FTM -> new FollowTheMoney(destination.aside());
      case POLECAT -> new Polecat(destination.aside());
    };
  }

  /** The names of the files of a format. */
  public static List<String> files(ExportFormat format) {
    return switch (format) {
      case JSONL ->
          JsonLineFiles.ALL.stream()
              .mapMulti((String name, java.util.function.Consumer<String> files) -> {
                files.accept(name + ".jsonl");
                files.accept(name + ".schema.json");
              })
              .toList();
      case CSV -> {
        List<String> files = new ArrayList<>(Tables.ALL.stream().map(TableFiles::name).toList());
        files.add(DataPackage.DESCRIPTOR);
        yield List.copyOf(files);
      }
      case PARQUET -> Tables.ALL.stream().map(ParquetFiles::name).toList();
      case FTM -> List.of(FollowTheMoney.FILE);
      case POLECAT -> List.of(Polecat.EVENTS, Polecat.EVIDENCE);
    };
  }
}
