package org.chancery.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chancery.reading.text.Span;

/**
 * One sentence and its dependency tree.
 *
 * <p>The constructor checks that the tokens form a tree over this sentence: indices in order, every
 * head in range, exactly one root, no cycle.
 */
public final class Sentence {

  private final int number;
  private final Span span;
  private final List<Token> tokens;
  private final List<NamedEntity> entities;
  private final List<List<Token>> children;
  private final int[] first;
  private final int[] last;

  /**
   * @param number position in the text, from 1
   * @param span from the first to the last token, in UTF-16 units of the text
   */
  public Sentence(int number, Span span, List<Token> tokens, List<NamedEntity> entities) {
    this.number = number;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    this.entities = List.copyOf(entities);
    List<List<Token>> below = new ArrayList<>();
    this.tokens.forEach(_ -> below.add(new ArrayList<>()));
    int roots = 0;
    for (int i = 0; i < this.tokens.size(); i++) {
      Token token = this.tokens.get(i);
      if (token.index() != i || token.head() >= this.tokens.size() || token.head() == i) {
        throw new IllegalArgumentException("sentence " + number + ": token " + i + " is misplaced");
      }
      if (token.isRoot()) {
        roots++;
      } else {
        below.get(token.head()).add(token);
      }
    }
    if (roots != 1) {
      throw new IllegalArgumentException("sentence " + number + " has " + roots + " roots");
    }
    this.children = below.stream().map(List::copyOf).toList();
    this.first = new int[this.tokens.size()];
    this.last = new int[this.tokens.size()];
    if (measure(root()) != this.tokens.size()) {
      throw new IllegalArgumentException("sentence " + number + " has a cycle");
    }
  }

  private int measure(Token token) {
    int count = 1;
    int low = token.index();
    int high = token.index();
    for (Token child : children.get(token.index())) {
      count += measure(child);
      low = Math.min(low, first[child.index()]);
      high = Math.max(high, last[child.index()]);
    }
    first[token.index()] = low;
    last[token.index()] = high;
    return count;
  }

  public int number() {
    return number;
  }

  public Span span() {
    return span;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<NamedEntity> entities() {
    return entities;
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public Token root() {
    return tokens.stream().filter(Token::isRoot).findFirst().orElseThrow();
  }

  public Optional<Token> head(Token token) {
    return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Its direct dependents, in the order of the text. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** Direct dependents by one of these relations; a relation covers its subtypes. */
  public List<Token> children(Token token, String... relations) {
    return children(token).stream()
        .filter(child -> java.util.Arrays.stream(relations).anyMatch(child::is))
        .toList();
  }

  /** The first direct dependent by one of these relations. */
  public Optional<Token> child(Token token, String... relations) {
    return children(token, relations).stream().findFirst();
  }

  public boolean has(Token token, String relation, Predicate<Token> test) {
    return children(token).stream().anyMatch(child -> child.is(relation) && test.test(child));
  }

  /** Index of the leftmost token that depends on this one, itself included. */
  public int firstBelow(Token token) {
    return first[token.index()];
  }

  /** Index of the rightmost token that depends on this one, itself included. */
  public int lastBelow(Token token) {
    return last[token.index()];
  }

  /** The token and all that depends on it, in the order of the text. */
  public List<Token> subtree(Token token) {
    return tokens.subList(firstBelow(token), lastBelow(token) + 1).stream()
        .filter(t -> dominates(token, t))
        .toList();
  }

  /** Whether {@code above} is {@code token} or one of its heads upwards. */
  public boolean dominates(Token above, Token token) {
    Token at = token;
    while (at.index() != above.index()) {
      if (at.isRoot()) {
        return false;
      }
      at = tokens.get(at.head());
    }
    return true;
  }

  /** From the start of one token to the end of another, in the text. */
  public Span span(int firstToken, int lastToken) {
    return new Span(tokens.get(firstToken).span().start(), tokens.get(lastToken).span().end());
  }

  /** The words from one token to another (both included), for matching and messages. */
  public String words(int firstToken, int lastToken) {
    StringBuilder words = new StringBuilder();
    for (int i = firstToken; i <= lastToken; i++) {
      if (i > firstToken && tokens.get(i).span().start() > tokens.get(i - 1).span().end()) {
        words.append(' ');
      }
      words.append(tokens.get(i).form());
    }
    return words.toString();
  }

  @Override
  public String toString() {
    return number + ": " + (tokens.isEmpty() ? "" : words(0, tokens.size() - 1));
  }
}
