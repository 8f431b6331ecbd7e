package org.chancery.record.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.reading.syntax.Wordlist;

/**
 * A person's name without titles and particles.
 *
 * @param words folded: lower case, without diacritics
 * @param generation {@code jr}, {@code sr}, {@code ii} or {@code iii}, where the name tells
 */
public record PersonName(List<String> words, Optional<String> generation) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,()“”\"\\-\\u2010-\\u2015]+");
  private static final Set<String> NOT_NAMES =
      Set.copyOf(Wordlist.lines(PersonName.class, "not-names.txt"));
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii");

  public PersonName {
    words = List.copyOf(words);
  }

  /** Reads a name as a text writes it, titles or not: "President Joseph R. Biden, Jr.". */
  public static PersonName of(String written) {
    List<String> words = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    Optional<String> generation = Optional.empty();
    for (String piece : BETWEEN.split(written)) {
      String word = NameWord.fold(piece);
      if (GENERATIONS.contains(word)) {
        generation = Optional.of(word);
      } else if (NOT_NAMES.contains(word)) {
        dropped.add(word);
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    // Somebody called Prince or King alone.
    return new PersonName(words.isEmpty() ? dropped : words, generation);
  }

  /** Whether nothing in the two names tells two persons apart. */
  public boolean mayBe(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    if (generation.isPresent()
        && other.generation.isPresent()
        && !generation.equals(other.generation)) {
      return false;
    }
    boolean longer = words.size() > other.words.size();
    return fits(longer ? other.words : words, longer ? words : other.words);
  }

  private static boolean fits(List<String> shorter, List<String> longer) {
    int gap = longer.size() - shorter.size();
    if (shorter.size() == 1) {
      String word = shorter.getFirst();
      return word.length() > 1
          && (NameWord.same(word, longer.getLast()) || NameWord.same(word, longer.getFirst()));
    }
    return equal(shorter, longer.subList(0, shorter.size()))
        || equal(shorter, longer.subList(gap, longer.size()))
        || enclosing(shorter, longer)
        || reordered(shorter, longer);
  }

  /** Same first and last word; of the words between, one name gives the first ones or none. */
  private static boolean enclosing(List<String> shorter, List<String> longer) {
    if (!NameWord.same(shorter.getFirst(), longer.getFirst())
        || !NameWord.same(shorter.getLast(), longer.getLast())) {
      return false;
    }
    int between = shorter.size() - 2;
    return equal(shorter.subList(1, 1 + between), longer.subList(1, 1 + between));
  }

  /** Family name first in the one, last in the other. */
  private static boolean reordered(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    List<String> turned = new ArrayList<>(one);
    Collections.rotate(turned, 1);
    List<String> back = new ArrayList<>(one);
    Collections.rotate(back, -1);
    return equal(turned, other) || equal(back, other);
  }

  private static boolean equal(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!NameWord.same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  /** Keys that all names of a person share one of: first and last word, however spelled. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    words.stream().limit(1).map(NameWord::skeleton).forEach(keys::add);
    words.stream().skip(Math.max(0, words.size() - 1)).map(NameWord::skeleton).forEach(keys::add);
    return keys;
  }

  /** The words with a hyphen between, for ids. */
  public String slug() {
    return String.join("-", words) + generation.map(g -> "-" + g).orElse("");
  }
}
