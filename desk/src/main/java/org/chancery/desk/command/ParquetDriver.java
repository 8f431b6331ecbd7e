package org.chancery.desk.command;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Driver;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.chancery.record.export.ExportException;

/**
 * The driver of DuckDB, which writes Parquet. It weighs 80 MB, so it is not on the class path but
 * in a folder beside the program, and is opened only by who asks for it.
 */
final class ParquetDriver {

  private static final String NAME = "org.duckdb.DuckDBDriver";
  private static final String FOLDER = "lib/parquet";

  private ParquetDriver() {}

  /**
   * The driver.
   *
   * @throws ExportException if it is not there
   */
  static Driver load() {
    try {
      ClassLoader own = ParquetDriver.class.getClassLoader();
      return driver(own)
          .or(() -> driver(beside(own)))
          .orElseThrow(() ->
              new ExportException(
                  ExportException.Kind.LIBRARY,
                  "Parquet needs the driver of DuckDB in the folder "
                      + FOLDER
                      + " beside the program; it is not there"));
    } catch (LinkageError e) {
      throw new ExportException(
          ExportException.Kind.LIBRARY, "the driver of DuckDB does not run here: " + e, e);
    }
  }

  private static Optional<Driver> driver(ClassLoader loader) {
    return ServiceLoader.load(Driver.class, loader).stream()
        .filter(provider -> provider.type().getName().equals(NAME))
        .map(ServiceLoader.Provider::get)
        .findFirst();
  }

  /** Stays open as long as the program runs: the driver loads classes whenever it needs them. */
  private static ClassLoader beside(ClassLoader own) {
    CodeSource source = ParquetDriver.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return own;
    }
    try {
      Path folder = Path.of(source.getLocation().toURI()).resolveSibling(FOLDER);
      if (!Files.isDirectory(folder)) {
        return own;
      }
      List<Path> jars;
      try (Stream<Path> files = Files.list(folder)) {
        jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      }
      URL[] addresses = new URL[jars.size()];
      for (int i = 0; i < addresses.length; i++) {
        addresses[i] = jars.get(i).toUri().toURL();
      }
      return new URLClassLoader(addresses, own);
    } catch (IOException | java.net.URISyntaxException e) {
      throw new ExportException(
          ExportException.Kind.LIBRARY,
          "the driver of DuckDB cannot be read: " + e.getMessage(),
          e);
    }
  }
}
