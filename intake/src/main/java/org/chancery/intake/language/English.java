package org.chancery.intake.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;

/** Tells texts that are plainly not English. */
public final class English {

  /** Shorter texts are never judged: names alone can look like any language. */
  private static final int ENOUGH_LETTERS = 200;

  private static final double SURE = 0.5;

  /** A fifth of running English are these; no other language comes near a tenth. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("the", "of", "and", "to", "that", "with", "for", "was", "on", "by", "is", "said");

  private static final double ENGLISH_SHARE = 0.12;

  private static final int SAMPLE = 5_000;

  private English() {}

  /** The same, but for documents in other languages, which are refused. */
  public static Received only(Received received) {
    return switch (received) {
      case Received.Refused refused -> refused;
      case Received.Arrived arrived ->
          otherLanguage(arrived.document().content())
              .<Received>map(language ->
                  new Received.Refused(
                      new Problem(
                          Problem.Kind.LANGUAGE,
                          arrived.input(),
                          arrived.place(),
                          "not English but, it seems, " + language)))
              .orElse(arrived);
    };
  }

  /** The language a text is in, by its English name, where it surely is not English. */
  public static Optional<String> otherLanguage(String content) {
    String sample = content.substring(0, Math.min(SAMPLE, content.length()));
    if (sample.chars().filter(Character::isLetter).count() < ENOUGH_LETTERS
        || hasEnglishFunctionWords(sample)) {
      return Optional.empty();
    }
    Language best = Model.DETECTOR.predictLanguage(sample);
    if (best.getLang().equals("eng") || best.getConfidence() < SURE) {
      return Optional.empty();
    }
    return Optional.of(englishName(best.getLang()));
  }

  /** Java names languages by their two-letter codes alone. */
  private static String englishName(String iso639Part3) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::of)
        .filter(locale -> locale.getISO3Language().equals(iso639Part3))
        .findFirst()
        .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH))
        .orElse("the language with the code " + iso639Part3);
  }

  private static boolean hasEnglishFunctionWords(String sample) {
    String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    long english = Arrays.stream(words).filter(FUNCTION_WORDS::contains).count();
    return english >= ENGLISH_SHARE * words.length;
  }

  /** Loaded for the first text that does not look English at once. */
  private static final class Model {

    private static final LanguageDetectorME DETECTOR = load();

    private static LanguageDetectorME load() {
      try (InputStream in = English.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("the language model is not on the class path");
        }
        return new LanguageDetectorME(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new IllegalStateException("the language model cannot be loaded", e);
      }
    }
  }
}
