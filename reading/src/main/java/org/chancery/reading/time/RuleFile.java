package org.chancery.reading.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads rule files. Refused, by file and line: unknown keys, ids and classes defined twice,
 * operators and slots that are not there, rules without both kinds of example. The form is
 * described at the head of {@code words.rules} and {@code dates.rules}.
 */
final class RuleFile {
  private static final List<String> STANDARD =
      List.of("words.rules", "dates.rules", "relative.rules", "lengths.rules");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** One block: an unindented head and the indented lines below it. */
  private record Block(String file, int line, String head, List<Line> body) {}

  private record Line(int number, String text) {
    String key() {
      return SPACES.split(text, 2)[0];
    }

    String rest() {
      String[] parts = SPACES.split(text, 2);
      return parts.length < 2 ? "" : parts[1];
    }
  }

  private final PatternCompiler compiler = new PatternCompiler();
  private final List<TimeRule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The rules that come with the library. */
  static RuleFile standard() {
    RuleFile all = new RuleFile();
    for (String name : STANDARD) {
      try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new RuleFileException(name, 0, "the file is missing");
        }
        all.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return all;
  }

  List<TimeRule> rules() {
    return List.copyOf(rules);
  }

  /** The forms in a class of words; empty where there is no such class. */
  Collection<String> forms(String className) {
    WordClass words = compiler.classes().get(className);
    return words == null ? List.of() : words.forms().sorted().toList();
  }

  void read(String file, String content) {
    for (Block block : blocks(file, content)) {
      try {
        switch (block.head().split(" ", 2)[0]) {
          case "words" -> words(block);
          case "class" -> pattern(block);
          case "rule" -> rules.add(rule(block));
          default -> throw new IllegalArgumentException("unknown key: " + block.head());
        }
      } catch (IllegalArgumentException wrong) {
        throw new RuleFileException(file, block.line(), String.valueOf(wrong.getMessage()));
      }
    }
  }

  private static List<Block> blocks(String file, String content) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!Character.isWhitespace(raw.charAt(0))) {
        blocks.add(new Block(file, number, line, new ArrayList<>()));
      } else if (blocks.isEmpty()) {
        throw new RuleFileException(file, number, "an indented line belongs to nothing");
      } else {
        blocks.getLast().body().add(new Line(number, line));
      }
    }
    return blocks;
  }

  private void words(Block block) {
    String[] head = block.head().split(" ", -1);
    boolean cased = head.length == 3 && head[2].equals("cased");
    if (head.length != 2 && !cased) {
      throw new IllegalArgumentException("expected: words NAME [cased]");
    }
    Map<String, String> forms = new LinkedHashMap<>();
    for (Line line : block.body()) {
      int equals = line.text().lastIndexOf(" = ");
      if (equals < 0) {
        throw new RuleFileException(block.file(), line.number(), "expected: forms = value");
      }
      for (String form : line.text().substring(0, equals).split(",", -1)) {
        if (forms.put(form.strip(), line.text().substring(equals + 3).strip()) != null) {
          throw new RuleFileException(block.file(), line.number(), form.strip() + " stands twice");
        }
      }
    }
    compiler.words(head[1], cased, forms);
  }

  private void pattern(Block block) {
    String[] head = block.head().split(" ", 4);
    if (head.length != 4 || !head[2].equals("=") || !block.body().isEmpty()) {
      throw new IllegalArgumentException("expected: class NAME = PATTERN");
    }
    compiler.pattern(head[1], head[3]);
  }

  private TimeRule rule(Block block) {
    String id = block.head().substring("rule".length()).strip();
    if (!ids.add(id)) {
      throw new IllegalArgumentException("two rules have the id " + id);
    }
    Map<String, String> single = new HashMap<>();
    List<PatternCompiler.Compiled> patterns = new ArrayList<>();
    List<TimeRule.Example> matches = new ArrayList<>();
    List<String> nevers = new ArrayList<>();
    for (Line line : block.body()) {
      try {
        switch (line.key()) {
          case "kind", "after", "value" -> {
            if (single.put(line.key(), line.rest()) != null) {
              throw new IllegalArgumentException("a second " + line.key());
            }
          }
          case "pattern" -> patterns.add(compiler.compile(line.rest()));
          case "match" -> matches.add(TimeRule.example(line.number(), line.rest()));
          case "never" -> nevers.add(line.rest());
          default -> throw new IllegalArgumentException("unknown key: " + line.key());
        }
      } catch (IllegalArgumentException wrong) {
        throw new RuleFileException(
            block.file(), line.number(), String.valueOf(wrong.getMessage()));
      }
    }
    Operator.Call value = Operators.call(required(single, "value"));
    patterns.forEach(pattern -> value.check(pattern.regex().namedGroups().keySet(), patterns));
    return new TimeRule(
        id,
        TimeExpression.Kind.valueOf(required(single, "kind")),
        Optional.ofNullable(single.get("after")).map(compiler::behind),
        patterns,
        value,
        matches,
        nevers);
  }

  private static String required(Map<String, String> single, String key) {
    String given = single.get(key);
    if (given == null) {
      throw new IllegalArgumentException("the rule has no " + key);
    }
    return given;
  }
}
