package org.chancery.reading.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All rules, found by type and by the lemma they start from. */
public final class Rules {

  private final Lexicon lexicon;
  private final List<Rule> all;
  private final Map<String, Rule> byId;
  private final Map<FindingType, Map<String, List<Rule>>> byLemma =
      new EnumMap<>(FindingType.class);
  private final Map<FindingType, List<Rule>> anyLemma = new EnumMap<>(FindingType.class);

  /** The rules that Chancery ships. */
  public static Rules standard() {
    return Standard.RULES;
  }

  /**
   * @throws RuleException if two rules share an id
   */
  public Rules(Lexicon lexicon, List<Rule> rules) {
    this.lexicon = lexicon;
    this.all = List.copyOf(rules);
    this.byId = new HashMap<>();
    for (Rule rule : all) {
      Rule other = byId.put(rule.id(), rule);
      if (other != null) {
        throw new RuleException(
            rule.source(), "the id '" + rule.id() + "' stands already at " + other.source());
      }
      Optional<Set<String>> lemmas = lemmas(rule.pattern());
      if (lemmas.isEmpty()) {
        anyLemma.computeIfAbsent(rule.type(), _ -> new ArrayList<>()).add(rule);
      }
      for (String lemma : lemmas.orElse(Set.of())) {
        byLemma
            .computeIfAbsent(rule.type(), _ -> new HashMap<>())
            .computeIfAbsent(lemma, _ -> new ArrayList<>())
            .add(rule);
      }
    }
  }

  private static Optional<Set<String>> lemmas(Pattern pattern) {
    return pattern.tests().stream()
        .filter(Pattern.Word.class::isInstance)
        .map(Pattern.Word.class::cast)
        .filter(word -> word.attribute() == Pattern.Attribute.LEMMA && !word.negated())
        .map(word -> word.values().words())
        .findFirst();
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public List<Rule> all() {
    return all;
  }

  public Optional<Rule> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Rules of a type whose root may be a word with this lemma, in the order of their file. */
  List<Rule> candidates(FindingType type, String lemma) {
    List<Rule> specific = byLemma.getOrDefault(type, Map.of()).getOrDefault(lemma, List.of());
    List<Rule> general = anyLemma.getOrDefault(type, List.of());
    if (general.isEmpty()) {
      return specific;
    }
    List<Rule> both = new ArrayList<>(specific);
    both.addAll(general);
    return both;
  }

  /** Loaded when first asked for, since reading the files takes a moment. */
  private static final class Standard {
    static final Rules RULES = load();

    private static Rules load() {
      Lexicon lexicon = Lexicon.EMPTY;
      List<Rule> rules = new ArrayList<>();
      for (FindingType type : FindingType.all()) {
        lexicon =
            lexicon.plus(
                RuleFile.lexicon(
                    "lexicon-" + type.file() + ".yaml", read("lexicon-" + type.file() + ".yaml")));
      }
      lexicon = lexicon.plus(RuleFile.lexicon("lexicon.yaml", read("lexicon.yaml")));
      for (FindingType type : FindingType.all()) {
        String name = type.file() + ".yaml";
        rules.addAll(RuleFile.rules(name, read(name), type, lexicon));
      }
      return new Rules(lexicon, rules);
    }

    private static String read(String name) {
      try (InputStream in = Rules.class.getResourceAsStream(name)) {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
