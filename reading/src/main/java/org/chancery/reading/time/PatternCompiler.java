package org.chancery.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Turns the patterns of rule files into regular expressions. A space stands for any one space or
 * line break, an apostrophe and a hyphen for their typographic kin, {@code {CLASS:slot}} for a word
 * of a class. Repetition without a bound is refused, so that a match at one place takes bounded
 * time.
 */
final class PatternCompiler {
  private static final String SPACE = "(?:[ \\u00a0\\u202f]{1,2}|\\n)";
  private static final String APOSTROPHE = "['\\u2019]";
  private static final String HYPHEN = "[-\\u2010\\u2011]";
  private static final Pattern REFERENCE = Pattern.compile("\\{([A-Z_]+)(?::([a-z]))?\\}");
  private static final Pattern BOUND = Pattern.compile("\\{\\d+(?:,\\d+)?\\}");

  /** The next characters would carry the word or the number on. */
  private static final String END = "(?![\\p{L}\\p{N}]|[.,:/]\\d|%)";

  private final Map<String, WordClass> classes = new HashMap<>();

  /** A compiled pattern. */
  record Compiled(Pattern regex, Map<String, WordClass> slots) {}

  Map<String, WordClass> classes() {
    return classes;
  }

  void words(String name, boolean cased, Map<String, String> forms) {
    List<String> alternatives = new ArrayList<>(forms.keySet());
    if (cased) {
      forms.keySet().forEach(form -> alternatives.add(form.toUpperCase(Locale.ROOT)));
    }
    alternatives.sort(
        (a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
    StringBuilder regex = new StringBuilder(cased ? "(?-i:" : "(?:");
    for (int i = 0; i < alternatives.size(); i++) {
      regex.append(i == 0 ? "" : "|").append(literal(alternatives.get(i)));
    }
    Map<String, String> values = new HashMap<>();
    forms.forEach((form, value) -> values.put(WordClass.plain(form), value));
    define(name, new WordClass(regex.append(')').toString(), values, List.of()));
  }

  void pattern(String name, String pattern) {
    Map<String, WordClass> slots = new HashMap<>();
    List<WordClass> parts = new ArrayList<>();
    define(name, new WordClass("(?:" + expand(pattern, slots, parts) + ")", Map.of(), parts));
  }

  Compiled compile(String pattern) {
    Map<String, WordClass> slots = new HashMap<>();
    return new Compiled(
        regex("(?:" + expand(pattern, slots, new ArrayList<>()) + ")" + END), slots);
  }

  /** What must stand just before a match. */
  Pattern behind(String pattern) {
    return regex("(?<=" + expand(pattern, new HashMap<>(), new ArrayList<>()) + ")");
  }

  private void define(String name, WordClass word) {
    if (classes.putIfAbsent(name, word) != null) {
      throw new IllegalArgumentException("the class " + name + " is defined twice");
    }
  }

  private static Pattern regex(String regex) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException("no pattern: " + wrong.getDescription(), wrong);
    }
  }

  private static String literal(String form) {
    StringBuilder regex = new StringBuilder();
    for (char c : form.toCharArray()) {
      regex.append(c == '.' ? "\\." : letter(c));
    }
    return regex.toString();
  }

  private static String letter(char c) {
    return switch (c) {
      case ' ' -> SPACE;
      case '\'' -> APOSTROPHE;
      case '-' -> HYPHEN;
      default -> String.valueOf(c);
    };
  }

  private String expand(String pattern, Map<String, WordClass> slots, List<WordClass> parts) {
    StringBuilder regex = new StringBuilder();
    boolean inSet = false;
    int i = 0;
    while (i < pattern.length()) {
      int next = i + 1;
      char c = pattern.charAt(i);
      if (c == '\\') {
        next = escape(pattern, i);
        regex.append(pattern, i, next);
      } else if (inSet || c == '[') {
        inSet = c != ']';
        regex.append(c);
      } else if (c == '*' || c == '+') {
        throw new IllegalArgumentException("repetition without a bound: " + pattern);
      } else if (c == '(') {
        next = groupHead(pattern, i);
        regex.append(pattern, i, next);
      } else if (c == '{') {
        next = brace(pattern, i, slots, parts, regex);
      } else {
        regex.append(letter(c));
      }
      i = next;
    }
    return regex.toString();
  }

  private static int escape(String pattern, int at) {
    if (at + 1 == pattern.length() || "123456789k".indexOf(pattern.charAt(at + 1)) >= 0) {
      throw new IllegalArgumentException("a backslash that refers back or to nothing: " + pattern);
    }
    return Math.min(pattern.length(), pattern.charAt(at + 1) == 'u' ? at + 6 : at + 2);
  }

  private static int groupHead(String pattern, int at) {
    if (!pattern.startsWith("(?", at)) {
      return at + 1;
    }
    String ends = pattern.startsWith("(?<", at) ? ">=!" : ":=!";
    for (int i = at + 2; i < pattern.length(); i++) {
      if (ends.indexOf(pattern.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("a group without an end: " + pattern);
  }

  private int brace(
      String pattern,
      int at,
      Map<String, WordClass> slots,
      List<WordClass> parts,
      StringBuilder regex) {
    Matcher bound = BOUND.matcher(pattern).region(at, pattern.length());
    if (bound.lookingAt()) {
      regex.append(bound.group());
      return bound.end();
    }
    Matcher reference = REFERENCE.matcher(pattern).region(at, pattern.length());
    if (!reference.lookingAt()) {
      throw new IllegalArgumentException("neither a class nor a bound: " + pattern.substring(at));
    }
    WordClass word = classes.get(reference.group(1));
    if (word == null) {
      throw new IllegalArgumentException("no class " + reference.group(1));
    }
    parts.add(word);
    if (reference.group(2) == null) {
      regex.append(word.regex());
    } else {
      slots.put(reference.group(2), word);
      regex.append("(?<").append(reference.group(2)).append('>').append(word.regex()).append(')');
    }
    return reference.end();
  }
}
