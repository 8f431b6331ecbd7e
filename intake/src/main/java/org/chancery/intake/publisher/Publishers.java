package org.chancery.intake.publisher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A register of publishers, asked by the host of an address or by name.
 *
 * <p>A file has one publisher a line: host or hosts, name, kind, state, licence, parted by tabs;
 * {@code #} opens a comment. A host stands for those below it, too: {@code state.gov} for {@code
 * www.state.gov}. What a later file says of a host or name goes before what an earlier one does.
 */
public final class Publishers {

  private static final String STANDARD = "publishers.tsv";

  private final Map<String, Publisher> byHost;
  private final Map<String, Publisher> byName;

  private Publishers(Map<String, Publisher> byHost, Map<String, Publisher> byName) {
    this.byHost = byHost;
    this.byName = byName;
  }

  /** The register that ships. */
  public static Publishers standard() {
    Publishers register = new Publishers(new HashMap<>(), new HashMap<>());
    try (InputStream in = Publishers.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the register of publishers is not on the class path");
      }
      register.add(STANDARD, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      return register;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This register and what a user's file says besides.
   *
   * @throws IllegalArgumentException if a line is not as it should be, with file and line
   */
  public Publishers and(Path file) throws IOException {
    Publishers register = new Publishers(new HashMap<>(byHost), new HashMap<>(byName));
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      register.add(file.toString(), lines);
    }
    return register;
  }

  /** The publisher at an address. */
  public Optional<Publisher> at(String address) {
    try {
      String host = new URI(address.strip()).getHost();
      return host == null ? Optional.empty() : atHost(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The publisher that goes by this name. */
  public Optional<Publisher> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  private Optional<Publisher> atHost(String host) {
    for (String at = host; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
      Publisher publisher = byHost.get(at);
      if (publisher != null) {
        return Optional.of(publisher);
      }
    }
    return Optional.empty();
  }

  private void add(String file, BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 5) {
        throw new IllegalArgumentException(
            file
                + ":"
                + number
                + ": five columns are needed (hosts, name, kind, state, licence), not "
                + cells.length);
      }
      try {
        Publisher publisher =
            new Publisher(cells[1].strip(), kind(cells[2]), filled(cells[3]), filled(cells[4]));
        for (String host : cells[0].strip().split("[ ,]+")) {
          if (!host.isEmpty()) {
            byHost.put(host.toLowerCase(Locale.ROOT), publisher);
          }
        }
        byName.put(key(publisher.name()), publisher);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
  }

  private static Publisher.Kind kind(String word) {
    for (Publisher.Kind kind : Publisher.Kind.values()) {
      if (kind.name().equalsIgnoreCase(word.strip().replace(' ', '_'))) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "no kind of publisher: \""
            + word
            + "\" (there are government, agency, newspaper, international body)");
  }

  private static Optional<String> filled(String cell) {
    return Optional.of(cell.strip()).filter(words -> !words.isEmpty());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
