package org.chancery.reading.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the written form of a {@link Pattern}, after Semgrex and Odin.
 *
 * <pre>
 * pattern  := node link*
 * link     := [! | ?] relation (node | "(" pattern ")")       ! absent, ? optional
 * node     := "{" [test (";" test)*] "}" ["=" name]
 * test     := attribute [!]":" value ("|" value)* | [!]flag
 * value    := word | "$" class of the lexicon
 * relation := ("&gt;" | "&lt;" | "&gt;&gt;" | "+" | "-") [alternative ("|" alternative)*]
 * alternative := name ["(" word ("|" word)* ")"]
 * </pre>
 *
 * <p>Attributes are {@code lemma form upos xpos rel}; flags those of {@link Pattern.Flag.Kind};
 * relations those of Universal Dependencies and the operators of {@link Operator}. In {@code
 * prep(with|of)} the words are prepositions or markers. Links apply to the node before them, so
 * deeper ones need parentheses.
 */
final class PatternParser {

  private final String source;
  private final Lexicon lexicon;
  private final Set<String> names = new HashSet<>();
  private int at;

  private PatternParser(String source, Lexicon lexicon) {
    this.source = source;
    this.lexicon = lexicon;
  }

  /**
   * Reads a pattern.
   *
   * @throws PatternException if it is not one, with the place
   */
  static Pattern parse(String source, Lexicon lexicon) {
    PatternParser parser = new PatternParser(source, lexicon);
    Pattern pattern = parser.pattern();
    parser.space();
    if (parser.at < source.length()) {
      throw parser.problem("unexpected '" + source.charAt(parser.at) + "'");
    }
    return pattern;
  }

  private Pattern pattern() {
    space();
    Pattern node = node();
    List<Pattern.Link> links = new ArrayList<>();
    space();
    while (at < source.length() && "!?><+-".indexOf(source.charAt(at)) >= 0) {
      links.add(link());
      space();
    }
    return new Pattern(node.tests(), node.name(), links);
  }

  private List<Pattern.Test> tests() {
    List<Pattern.Test> tests = new ArrayList<>();
    space();
    while (!peek('}')) {
      tests.add(test());
      space();
      if (!take(';')) {
        break;
      }
      space();
    }
    return tests;
  }

  private Pattern.Test test() {
    if (take('!')) {
      return new Pattern.Flag(flag(word()), true);
    }
    int start = at;
    String word = word();
    boolean negated = peek('!');
    if (negated) {
      at++;
    }
    if (!take(':')) {
      at = start;
      return new Pattern.Flag(flag(word()), false);
    }
    Pattern.Attribute attribute = attribute(word, start);
    return new Pattern.Word(attribute, values(attribute), negated);
  }

  private WordSet values(Pattern.Attribute attribute) {
    int start = at;
    Set<String> words = new HashSet<>();
    do {
      int valueStart = at;
      if (take('$')) {
        String name = word();
        words.addAll(
            lexicon
                .words(name)
                .orElseThrow(() ->
                    new PatternException(
                        source, valueStart, "the lexicon has no class '" + name + "'")));
      } else {
        String word = word();
        boolean tag = attribute == Pattern.Attribute.UPOS || attribute == Pattern.Attribute.XPOS;
        words.add(tag ? word : word.toLowerCase(Locale.ROOT));
      }
    } while (take('|'));
    return new WordSet(source.substring(start, at), words);
  }

  private Pattern.Attribute attribute(String word, int start) {
    for (Pattern.Attribute attribute : Pattern.Attribute.values()) {
      if (attribute.name().toLowerCase(Locale.ROOT).equals(word)) {
        return attribute;
      }
    }
    throw new PatternException(source, start, "no attribute '" + word + "'");
  }

  private Pattern.Flag.Kind flag(String word) {
    for (Pattern.Flag.Kind kind : Pattern.Flag.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new PatternException(source, at - word.length(), "no flag '" + word + "'");
  }

  private Pattern.Link link() {
    Pattern.Link.Need need = Pattern.Link.Need.REQUIRED;
    if (take('!')) {
      need = Pattern.Link.Need.ABSENT;
    } else if (take('?')) {
      need = Pattern.Link.Need.OPTIONAL;
    }
    Relation relation = relation();
    space();
    Pattern target;
    if (take('(')) {
      target = pattern();
      space();
      expect(')');
    } else {
      target = node();
    }
    if (need == Pattern.Link.Need.ABSENT && target.name().isPresent()) {
      throw problem("what must be absent cannot be named");
    }
    return new Pattern.Link(need, relation, target);
  }

  private Pattern node() {
    expect('{');
    List<Pattern.Test> tests = tests();
    expect('}');
    Optional<String> name = Optional.empty();
    if (take('=')) {
      name = Optional.of(word());
      if (!names.add(name.get())) {
        throw problem("the name '" + name.get() + "' is given twice");
      }
    }
    return new Pattern(tests, name, List.of());
  }

  private Relation relation() {
    Relation.Direction direction;
    if (take('>')) {
      direction = take('>') ? Relation.Direction.ANYWHERE_BELOW : Relation.Direction.DOWN;
    } else if (take('<')) {
      direction = Relation.Direction.UP;
    } else if (take('+')) {
      direction = Relation.Direction.NEXT;
    } else if (take('-')) {
      direction = Relation.Direction.PREVIOUS;
    } else {
      throw problem("a relation is expected");
    }
    List<Relation.Alternative> alternatives = new ArrayList<>();
    if (at < source.length() && Character.isLetter(source.charAt(at))) {
      do {
        alternatives.add(alternative(direction));
      } while (take('|'));
    }
    return new Relation(direction, alternatives);
  }

  private Relation.Alternative alternative(Relation.Direction direction) {
    int start = at;
    String name = word();
    if (take(':')) {
      name += ":" + word();
    }
    if (!Operator.knows(name)) {
      throw new PatternException(source, start, "no relation '" + name + "'");
    }
    if (Operator.named(name).isPresent() && direction != Relation.Direction.DOWN) {
      throw new PatternException(source, start, "the operator '" + name + "' only leads down");
    }
    Set<String> words = new HashSet<>();
    if (take('(')) {
      do {
        words.add(word().toLowerCase(Locale.ROOT));
      } while (take('|'));
      expect(')');
    }
    return new Relation.Alternative(name, words);
  }

  private String word() {
    int start = at;
    while (at < source.length()
        && (Character.isLetterOrDigit(source.charAt(at))
            || "-_'.".indexOf(source.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw problem("a word is expected");
    }
    return source.substring(start, at);
  }

  private void space() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean peek(char c) {
    return at < source.length() && source.charAt(at) == c;
  }

  private boolean take(char c) {
    if (peek(c)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw problem("'" + c + "' is expected");
    }
  }

  private PatternException problem(String problem) {
    return new PatternException(source, at, problem);
  }
}
