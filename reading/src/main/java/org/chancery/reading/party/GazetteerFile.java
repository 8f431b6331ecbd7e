package org.chancery.reading.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The lines of one gazetteer file. What names another line (a member, a holder's office) is checked
 * when all files are read: see {@link Gazetteer}.
 *
 * @param name the file's name, for messages
 */
record GazetteerFile(
    String name,
    List<Line<State>> states,
    List<Line<Body>> bodies,
    List<Line<Office>> offices,
    List<Line<HolderLine>> holders,
    List<Line<String>> honorifics,
    List<Line<String>> commonWords) {

  /** What a line holds, and where it stands. */
  record Line<T>(T value, String file, int number) {
    GazetteerException refuse(String problem) {
      return new GazetteerException(file, number, problem);
    }
  }

  /** A holder before the office is looked up. */
  record HolderLine(
      String name, List<String> names, String of, String office, Tenure tenure, String source) {}

  private static final Map<String, Integer> COLUMNS =
      Map.of("state", 9, "body", 8, "office", 5, "holder", 8, "honorific", 3, "common", 2);
  private static final Map<String, Role> ROLES = new HashMap<>();
  private static final Map<String, BodyKind> KINDS = new HashMap<>();

  static {
    for (Role role : Role.values()) {
      ROLES.put(role.label(), role);
    }
    for (BodyKind kind : BodyKind.values()) {
      KINDS.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
  }

  static GazetteerFile read(String name, BufferedReader reader) throws IOException {
    GazetteerFile file =
        new GazetteerFile(
            name,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Set<String> keys = new HashSet<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        file.add(line, number, keys);
      }
    }
    return file;
  }

  private void add(String line, int number, Set<String> keys) {
    List<String> c = split(line, '\t');
    String kind = c.getFirst();
    if (!COLUMNS.containsKey(kind)) {
      throw new GazetteerException(
          name,
          number,
          "unknown kind of line \""
              + kind
              + "\": one of state, body, office, holder,"
              + " honorific, common");
    }
    int columns = COLUMNS.getOrDefault(kind, 0);
    if (c.size() != columns) {
      throw new GazetteerException(
          name, number, kind + " lines have " + columns + " columns, this one has " + c.size());
    }
    try {
      String key =
          switch (kind) {
            case "state" -> keep(states, number, state(c)).alpha3();
            case "body" -> keep(bodies, number, body(c)).id();
            case "office" -> Gazetteer.officeKey(keep(offices, number, office(c)));
            case "holder" -> {
              keep(holders, number, holder(c));
              yield String.join("\t", c.subList(1, 6));
            }
            case "honorific" -> {
              list(c.get(2)).forEach(variant -> keep(honorifics, number, variant));
              yield keep(honorifics, number, c.get(1));
            }
            default -> {
              list(c.get(1)).forEach(word -> keep(commonWords, number, word));
              yield "line " + number;
            }
          };
      if (!keys.add(kind + "\t" + key)) {
        throw new GazetteerException(name, number, "a second " + kind + " line for " + key);
      }
    } catch (IllegalArgumentException e) {
      throw new GazetteerException(name, number, String.valueOf(e.getMessage()));
    }
  }

  private <T> T keep(List<Line<T>> lines, int number, T value) {
    lines.add(new Line<>(value, name, number));
    return value;
  }

  private static State state(List<String> c) {
    State state =
        new State(
            c.get(1),
            c.get(2),
            list(c.get(3)),
            list(c.get(4)),
            list(c.get(5)),
            list(c.get(6)),
            list(c.get(7)),
            Set.copyOf(list(c.get(8))));
    for (String ambiguous : state.ambiguous()) {
      if (!ambiguous.equals(state.name())
          && c.subList(3, 8).stream().noneMatch(cell -> list(cell).contains(ambiguous))) {
        throw new IllegalArgumentException("no name of this state: " + ambiguous);
      }
    }
    return state;
  }

  private static Body body(List<String> c) {
    return new Body(
        c.get(1),
        known(KINDS, c.get(2), () -> "kind of body"),
        c.get(3),
        list(c.get(4)),
        optional(c.get(5)),
        list(c.get(6)),
        list(c.get(7)));
  }

  private static Office office(List<String> c) {
    return new Office(
        c.get(1), list(c.get(2)), known(ROLES, c.get(3), () -> "role"), optional(c.get(4)));
  }

  private static HolderLine holder(List<String> c) {
    return new HolderLine(
        c.get(1),
        list(c.get(2)),
        c.get(3),
        c.get(4),
        new Tenure(optional(c.get(5)), optional(c.get(6))),
        c.get(7));
  }

  private static <T> T known(Map<String, T> names, String value, Supplier<String> what) {
    return Optional.ofNullable(names.get(value))
        .orElseThrow(
            () -> new IllegalArgumentException("unknown " + what.get() + " \"" + value + "\""));
  }

  private static Optional<String> optional(String cell) {
    return cell.isBlank() ? Optional.empty() : Optional.of(cell.strip());
  }

  private static List<String> list(String cell) {
    if (cell.isBlank()) {
      return List.of();
    }
    if (cell.indexOf('|') < 0) {
      return List.of(cell.strip());
    }
    List<String> items = split(cell, '|');
    if (items.contains("")) {
      throw new IllegalArgumentException("an empty item in the list " + cell);
    }
    if (new HashSet<>(items).size() != items.size()) {
      throw new IllegalArgumentException("an item twice in the list " + cell);
    }
    return items;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, start)) {
      parts.add(text.substring(start, i).strip());
      start = i + 1;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
