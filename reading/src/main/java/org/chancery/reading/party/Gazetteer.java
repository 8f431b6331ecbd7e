package org.chancery.reading.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.party.GazetteerFile.Line;

/**
 * The states, bodies, offices and office-holders known by name. Immutable; what a text itself says
 * of a person goes before what stands here.
 *
 * <p>The files are tab-separated UTF-8 with one line per state, body, office, holder or honorific;
 * their headers name the columns. A user's own file has the same form: its lines are added, and one
 * with the key of a known line (a state's code, a body's id, an office's title and state) replaces
 * it.
 */
public final class Gazetteer {
  private static final List<String> FILES =
      List.of(
          "states.tsv",
          "bodies.tsv",
          "national.tsv",
          "companies.tsv",
          "offices.tsv",
          "holders.tsv");

  private final List<GazetteerFile> files;
  private final GazetteerLines lines;
  private final SpellingIndex index;
  private final HolderIndex holders;

  private Gazetteer(List<GazetteerFile> files) {
    this.files = List.copyOf(files);
    this.lines = GazetteerLines.of(files);
    this.holders = new HolderIndex(lines.holders());
    this.index = lines.index();
  }

  /** The gazetteer that comes with Chancery, read on first use. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  /**
   * This gazetteer with a user's file added.
   *
   * @throws GazetteerException if the file cannot be read or a line is wrong
   */
  public Gazetteer with(Path userFile) {
    String name = userFile.toString();
    try (BufferedReader reader = Files.newBufferedReader(userFile, StandardCharsets.UTF_8)) {
      return with(name, reader);
    } catch (CharacterCodingException e) {
      throw new GazetteerException(name, 0, "is not UTF-8");
    } catch (IOException e) {
      throw new GazetteerException(name, 0, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * This gazetteer with a user's lines added.
   *
   * @param name what messages call the source
   * @throws GazetteerException if a line is wrong
   * @throws IOException if the reader fails
   */
  public Gazetteer with(String name, Reader userFile) throws IOException {
    List<GazetteerFile> extended = new ArrayList<>(files);
    extended.add(GazetteerFile.read(name, new BufferedReader(userFile)));
    return new Gazetteer(extended);
  }

  /** The state with the ISO 3166-1 alpha-3 code. */
  public Optional<State> state(String alpha3) {
    return Optional.ofNullable(lines.states().get(alpha3)).map(Line::value);
  }

  /** The body with the id. */
  public Optional<Body> body(String id) {
    return Optional.ofNullable(lines.bodies().get(id)).map(Line::value);
  }

  /** Every state, in the order of the files. */
  public Collection<State> states() {
    return lines.states().values().stream().map(Line::value).toList();
  }

  /** Every body, in the order of the files. */
  public Collection<Body> bodies() {
    return lines.bodies().values().stream().map(Line::value).toList();
  }

  /** Every office, in the order of the files. */
  public Collection<Office> offices() {
    return lines.offices().values().stream().map(Line::value).toList();
  }

  /** Every holder, in the order of the files. */
  public Collection<Holder> holders() {
    return Collections.unmodifiableList(lines.holders());
  }

  /**
   * The longest spelling known that begins at a word.
   *
   * <p>Blanks, hyphens, apostrophes, full stops and diacritics are of no account, whether the
   * tokenizer splits at them or not. Names need their capitals and abbreviations all of them,
   * except that anything may be all in capitals; titles of offices may be written in any case.
   * Persons are found by names of two words or more; for a last name alone see {@link
   * #holders(String)}.
   *
   * @param words the words of one sentence or headline
   * @param from the index of the first word
   */
  public Optional<Match> longestMatch(List<String> words, int from) {
    return index.longestMatch(words, from);
  }

  /**
   * What stands before the last hyphen of a word: the United States in "U.S.-led", Tokyo in
   * "Tokyo-based". The match has length 1, for the whole word.
   */
  public Optional<Match> beforeHyphen(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen < 1
        ? Optional.empty()
        : index.longestMatch(List.of(word.substring(0, hyphen)), 0);
  }

  /**
   * The offices of the persons with the name, which may be a full name, a last name or a short form
   * ("Xi"); case and diacritics are of no account.
   */
  public List<Holder> holders(String name) {
    return holders.named(name);
  }

  /** Who held an office of the role for a state or a body, in the order of the files. */
  public List<Holder> holdersOf(String stateOrBodyId, Role role) {
    return holders.of(stateOrBodyId, role);
  }

  static String officeKey(Office office) {
    return officeKey(office.title(), office.of().orElse(""));
  }

  static String officeKey(String title, String of) {
    return title.toLowerCase(Locale.ROOT) + "\t" + of;
  }

  /** Loaded when first asked for; the class loader sees to it that this happens once. */
  private static final class Standard {
    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      List<GazetteerFile> files = new ArrayList<>();
      for (String file : FILES) {
        try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer/" + file)) {
          if (in == null) {
            throw new GazetteerException(file, 0, "is missing from the program");
          }
          files.add(
              GazetteerFile.read(
                  file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
          throw new GazetteerException(file, 0, "cannot be read: " + e.getMessage());
        }
      }
      return new Gazetteer(files);
    }
  }
}
