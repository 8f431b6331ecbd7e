package org.chancery.reading.mention;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** What a pronoun may stand for. */
public enum Pronoun {
  /** "he", "him", "his", "himself". */
  HE,
  /** "she", "her", "hers", "herself". */
  SHE,
  /** "it", "its", "itself". */
  IT,
  /** "they", "them", "their", "themselves", "each other". */
  THEY,
  /** "I", "me", "my". */
  I,
  /** "we", "us", "our". */
  WE,
  /** "who", "which", "that", "whose" that open a relative clause. */
  RELATIVE;

  /** What somebody is, not how things are: "it was ready to help". */
  private static final Set<String> DISPOSITIONS =
      Set.of(
          "ready",
          "prepared",
          "willing",
          "unwilling",
          "committed",
          "determined",
          "able",
          "unable",
          "open",
          "keen",
          "eager",
          "happy",
          "glad",
          "pleased",
          "confident",
          "aware",
          "unaware",
          "concerned",
          "worried",
          "alarmed",
          "disappointed",
          "optimistic",
          "hopeful",
          "grateful",
          "interested",
          "resolved",
          "serious",
          "responsible",
          "sure",
          "proud",
          "satisfied");

  private static final Map<String, Pronoun> FORMS =
      Map.ofEntries(
          Map.entry("he", HE),
          Map.entry("him", HE),
          Map.entry("his", HE),
          Map.entry("himself", HE),
          Map.entry("she", SHE),
          Map.entry("her", SHE),
          Map.entry("hers", SHE),
          Map.entry("herself", SHE),
          Map.entry("it", IT),
          Map.entry("its", IT),
          Map.entry("itself", IT),
          Map.entry("they", THEY),
          Map.entry("them", THEY),
          Map.entry("their", THEY),
          Map.entry("theirs", THEY),
          Map.entry("themselves", THEY),
          Map.entry("i", I),
          Map.entry("me", I),
          Map.entry("my", I),
          Map.entry("mine", I),
          Map.entry("myself", I),
          Map.entry("we", WE),
          Map.entry("us", WE),
          Map.entry("our", WE),
          Map.entry("ours", WE),
          Map.entry("ourselves", WE));

  /**
   * What kind of pronoun this word is; empty where it is none, or stands for nothing ("it rains").
   */
  public static Optional<Pronoun> of(Sentence sentence, Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    if (token.xpos().startsWith("W")
        && (form.equals("who")
            || form.equals("whom")
            || form.equals("whose")
            || form.equals("which")
            || form.equals("that"))) {
      return isRelative(sentence, token) ? Optional.of(RELATIVE) : Optional.empty();
    }
    Pronoun pronoun = FORMS.get(form);
    boolean country = token.form().equals("US") || (form.equals("i") && !token.form().equals("I"));
    if (pronoun == null
        || country
        || (!token.xpos().startsWith("PRP") && token.upos() != Upos.PRON)) {
      return Optional.empty();
    }
    return pronoun == IT && isExpletive(sentence, token) ? Optional.empty() : Optional.of(pronoun);
  }

  private static boolean isRelative(Sentence sentence, Token token) {
    return clauseOf(sentence, token)
        .map(clause -> clause.is("acl") || clause.deprel().contains("relcl"))
        .orElse(false);
  }

  private static Optional<Token> clauseOf(Sentence sentence, Token token) {
    Token at = token;
    for (int steps = 0; steps < 5 && !at.isRoot(); steps++) {
      if (at.is("acl")) {
        return Optional.of(at);
      }
      at = sentence.token(at.head());
    }
    return Optional.empty();
  }

  private static boolean isExpletive(Sentence sentence, Token token) {
    if (token.is("expl")) {
      return true;
    }
    if (!token.is("nsubj") || token.isRoot()) {
      return false;
    }
    // "It is important that …", "it remains to be seen": a clause stands in for the subject.
    Token predicate = sentence.token(token.head());
    return (predicate.upos() == Upos.ADJ
            && sentence.child(predicate, "cop").isPresent()
            && !DISPOSITIONS.contains(predicate.lemma().toLowerCase(Locale.ROOT)))
        || !sentence.children(predicate, "csubj").isEmpty();
  }
}
