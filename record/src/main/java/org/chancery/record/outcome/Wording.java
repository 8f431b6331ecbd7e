package org.chancery.record.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.chancery.reading.syntax.Wordlist;

/** What words two passages have in common, whatever their endings. */
final class Wording {

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}$’'.-]+|[.-](?=\\s|$)|(?<=\\s)[.-]");
  private static final Set<String> COMMON = words("common-words.txt");
  private static final Set<String> COMMONPLACES = stemmed(words("commonplaces.txt"));
  private static final Pattern WORDS_ONLY =
      Pattern.compile(
          "(?i)\\b(will|shall|would|plans?"
              + " to|intends?|commit(s|ted|ment|ments)?|discuss(ed|es|ing)?"
              + "|(reaffirm|reiterat|underscor|emphasi[sz]|highlight|stress|affirm)(s|es|ed|ing)?)\\b");
  private static final List<String> BREAKING = Wordlist.lines(Wording.class, "breaking.txt");
  private static final List<String> WITHDRAWING = Wordlist.lines(Wording.class, "withdrawing.txt");

  private Wording() {}

  /** The stems of the words that say something of their own. */
  static Set<String> stems(String passage) {
    PorterStemmer stemmer = new PorterStemmer();
    Set<String> stems = new TreeSet<>();
    for (String word : BETWEEN.split(passage.toLowerCase(Locale.ROOT))) {
      String plain =
          word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      if (plain.length() > 1 && !COMMON.contains(plain)) {
        String stem = stemmer.stem(plain);
        if (!COMMONPLACES.contains(stem)) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  /**
   * Whether a sentence tells of plans, promises and talk, whatever it says of deeds beside them.
   */
  static boolean tellsOfWordsOnly(String sentence) {
    return WORDS_ONLY.matcher(sentence).find();
  }

  static boolean tellsOfBreaking(String sentence, String undertaken) {
    return has(BREAKING, sentence, undertaken);
  }

  static boolean tellsOfWithdrawal(String sentence, String undertaken) {
    return has(WITHDRAWING, sentence, undertaken);
  }

  /**
   * Whether a word of a list begins a word of the sentence, and is not itself what was undertaken.
   */
  private static boolean has(List<String> list, String sentence, String undertaken) {
    String words = " " + sentence.toLowerCase(Locale.ROOT);
    String own = " " + undertaken.toLowerCase(Locale.ROOT);
    return list.stream().anyMatch(w -> words.contains(" " + w) && !own.contains(" " + w));
  }

  private static Set<String> words(String file) {
    Set<String> words = new TreeSet<>();
    Wordlist.lines(Wording.class, file)
        .forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
    return words;
  }

  private static Set<String> stemmed(Set<String> words) {
    PorterStemmer stemmer = new PorterStemmer();
    Set<String> stems = new TreeSet<>();
    words.forEach(word -> stems.add(stemmer.stem(word)));
    return stems;
  }
}
