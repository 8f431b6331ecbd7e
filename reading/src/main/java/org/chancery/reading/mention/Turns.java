package org.chancery.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Span;

/**
 * The turns of a transcript: whose words follow a label at the start of a line ({@code MR PRICE:},
 * {@code QUESTION:}), as briefings and interviews print them. A text without labels has none.
 */
public final class Turns {

  /** A label is set in capitals; a "Mc" or "Mac" in it may have a small letter. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^[ \\t]*(?:Q |(?:(\\p{Lu}[\\p{Lu}.'’"
              + " -]*(?:M[ac]{1,2}\\p{Lu}[\\p{Lu}.'’-]*)?[\\p{Lu}.])|Q)(?:"
              + " \\([^)\\n]{1,60}\\))?:\\s)",
          Pattern.MULTILINE);

  private static final Set<String> ASKING =
      Set.of(
          "Q",
          "QUESTION",
          "QUESTIONS",
          "JOURNALIST",
          "REPORTER",
          "MODERATOR",
          "INTERVIEWER",
          "PRESENTER",
          "HOST",
          "COMPERE",
          "OPERATOR",
          "PARTICIPANT",
          "AUDIENCE MEMBER",
          "VOICE",
          "SPEAKER");

  /**
   * What one person says between two labels.
   *
   * @param span from the label to the next one (UTF-16)
   * @param label the words of the label, without the colon
   */
  public record Turn(Span span, Span label) {}

  private final Syntax syntax;
  private final List<Turn> turns = new ArrayList<>();

  private Turns(Syntax syntax) {
    this.syntax = syntax;
    String text = syntax.text().value();
    List<Span> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(text);
    while (matcher.find()) {
      boolean named = matcher.group(1) != null;
      int start = named ? matcher.start(1) : matcher.start();
      labels.add(new Span(start, named ? matcher.end(1) : matcher.end()));
    }
    for (int i = 0; i < labels.size(); i++) {
      int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
      turns.add(new Turn(new Span(labels.get(i).start(), end), labels.get(i)));
    }
  }

  /** The turns of a text. */
  public static Turns of(Syntax syntax) {
    return new Turns(syntax);
  }

  /** The turn that holds this UTF-16 offset. */
  public Optional<Turn> at(int offset) {
    return turns.stream().filter(turn -> turn.span().contains(offset)).findFirst();
  }

  /** Whether the turn is that of somebody who asks and is not named. */
  public boolean isAsked(Turn turn) {
    return ASKING.contains(
        syntax.text().words(turn.label()).strip().toUpperCase(Locale.ROOT).replace(":", ""));
  }

  /** The last word of the label, by which its speaker is known; empty for one who asks. */
  public Optional<TokenPlace> speaker(Turn turn) {
    if (isAsked(turn)) {
      return Optional.empty();
    }
    for (Sentence sentence : syntax.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().end() == turn.label().end()) {
          return Optional.of(TokenPlace.of(sentence, token));
        }
      }
    }
    return Optional.empty();
  }
}
