package org.chancery.record.view;

import java.util.List;
import java.util.Optional;
import org.chancery.record.store.Database;

/** Finds the sides of a record by what people call them. */
public final class SideFinder {

  private final SideNames names;
  private final Database database;

  public SideFinder(Database database, SideNames names) {
    this.names = names;
    this.database = database;
  }

  /**
   * A state by a name or code, a body by a name; or what the record itself calls so, which may be a
   * body that the gazetteer does not know.
   */
  public Optional<Side> find(String name) {
    return names.find(name).or(() -> inRecord(name.strip()));
  }

  private Optional<Side> inRecord(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT side FROM side_finding WHERE side = :name LIMIT 1")
            .bind("name", name)
            .mapTo(String.class)
            .findOne()
            .map(side -> new Side(names.ofCode(side).orElse(side), List.of(side))));
  }

  /**
   * The two sides of a pair written with a hyphen between: {@code JPN-USA}, {@code
   * Guinea-Bissau-Senegal}.
   */
  public Optional<Pair> pair(String written) {
    for (int at = written.indexOf('-'); at > 0; at = written.indexOf('-', at + 1)) {
      Optional<Side> one = find(written.substring(0, at));
      Optional<Side> other = find(written.substring(at + 1));
      if (one.isPresent() && other.isPresent()) {
        return Optional.of(new Pair(one.get(), other.get()));
      }
    }
    return Optional.empty();
  }

  /** The usual name of a side as the record writes it: that of a state for its code. */
  public String nameOf(String key) {
    return names.ofCode(key).orElse(key);
  }

  /** Says that nobody is called so, with known names much like it. */
  public String unknown(String name) {
    List<String> like = names.like(name);
    return "no state or body of this name: "
        + name
        + (like.isEmpty() ? "" : " (perhaps " + String.join(" or ", like) + ")");
  }

  /** Two sides. */
  public record Pair(Side one, Side other) {}
}
