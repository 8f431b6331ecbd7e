package org.chancery.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Basis;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/** Readings made by hand: sentences end at full stops, and each word hangs on the one before it. */
public final class HandMade {

  private static final Pattern SENTENCE = Pattern.compile("\\S[^.]*\\.[”\"]?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+|[^\\s\\p{L}\\p{N}]");

  private final Text text;
  private final List<Party> parties = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  public HandMade(Document document) {
    this.text = Text.of(document);
  }

  /** The text with nothing found in it. */
  public static Reading empty(Document document) {
    return new HandMade(document).reading();
  }

  public Party person(String name, String state) {
    return party(Party.Kind.PERSON, name, Optional.of(state), Optional.of("minister"));
  }

  public Party state(String name, String state) {
    return party(Party.Kind.STATE, name, Optional.of(state), Optional.empty());
  }

  public Party party(
      Party.Kind kind, String name, Optional<String> state, Optional<String> office) {
    List<Span> mentions = new ArrayList<>();
    int at = text.value().indexOf(name);
    if (at >= 0) {
      mentions.add(new Span(at, at + name.length()));
    }
    Party party =
        new Party("p" + (parties.size() + 1), kind, name, state, office, List.of(), mentions);
    parties.add(party);
    return party;
  }

  public Evidence evidence(String words) {
    int at = text.value().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return text.evidence(new Span(at, at + words.length()));
  }

  /** A basis of the next id on these words. */
  public Basis basis(String rule, String... words) {
    return new Basis(
        "f" + (findings.size() + 1),
        java.util.Arrays.stream(words).map(this::evidence).toList(),
        rule,
        0.75);
  }

  public HandMade add(Finding finding) {
    findings.add(finding);
    return this;
  }

  public Reading reading() {
    return new Reading(
        "0.1.0 hand-made", "en", text, new Syntax(text, sentences()), parties, findings);
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text.value());
    while (sentence.find()) {
      List<Token> tokens = new ArrayList<>();
      Matcher word = WORD.matcher(text.value()).region(sentence.start(), sentence.end());
      while (word.find()) {
        int i = tokens.size();
        tokens.add(
            new Token(
                i,
                new Span(word.start(), word.end()),
                word.group(),
                word.group().toLowerCase(java.util.Locale.ROOT),
                Upos.X,
                "FW",
                i == 0 ? Token.ROOT : i - 1,
                i == 0 ? "root" : "dep"));
      }
      sentences.add(
          new Sentence(
              sentences.size() + 1, new Span(sentence.start(), sentence.end()), tokens, List.of()));
    }
    return sentences;
  }
}
