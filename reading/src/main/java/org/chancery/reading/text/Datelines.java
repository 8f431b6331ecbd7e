package org.chancery.reading.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline that opens a report: place, perhaps a date, perhaps the agency, and a dash.
 *
 * <p>With an agency or a date a dateline is one wherever it stands; a bare place name before a dash
 * is one only in the first paragraph.
 */
final class Datelines {

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.?|April|Apr\\.?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String DATE =
      "(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
          + "(?:"
          + MONTH
          + " \\d{1,2}|\\d{1,2} "
          + MONTH
          + ")(?:,? \\d{4})?)";
  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}.'\u2019-]+(?: \\p{Lu}[\\p{Lu}.'\u2019-]*){0,3}";
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'\u2019-]+(?: (?:(?:of|de|del|la|el|al|the|and)"
          + " ){0,2}\\p{Lu}[\\p{L}.'\u2019-]*){0,3}";
  private static final String PLACES = NAME + "(?:(?:, ?|/| and )" + NAME + "){0,2}";
  private static final String CAPITAL_PLACES =
      CAPITALS + "(?:(?:/| and )" + CAPITALS + "){0,2}(?:, " + NAME + "){0,2}";
  private static final String AGENCY = "\\(\\p{Lu}[\\p{L}\\p{N} .,/&-]{1,40}\\)";
  private static final String DASH = "(?:\u2014|\u2013|--|-)";

  private static final String NO_PLACE =
      "(?!(?:On|From|In|At|By|Since|Until|Between|The|This|For) )";

  private static final Pattern CERTAIN =
      Pattern.compile(
          NO_PLACE
              + "(?:"
              + PLACES
              + "[.,]? ?(?:"
              + DATE
              + ",? ?)?"
              + AGENCY
              + " ?"
              + DASH
              + "|"
              + PLACES
              + ",? (?:\\()?"
              + DATE
              + "(?:\\))? ?"
              + DASH
              + "|"
              + PLACES
              + ", "
              + DATE
              + "\\.? /\\p{Lu}[\\p{L} ]+/\\.?"
              + "|\\("
              + PLACES
              + "(?:, "
              + DATE
              + ")?\\)(?: "
              + DATE
              + ")? ?"
              + DASH
              + ")(?:\\s+|$)");
  private static final Pattern BARE =
      Pattern.compile(
          NO_PLACE
              + "(?:"
              + CAPITAL_PLACES
              + " ?(?:\u2014|\u2013|--| -)(?:\\s+|$)|"
              + PLACES
              + " ?(?:\u2014|\u2013|--)\\s*(?=\\p{Lu}|[\"\u201c\u2018]|$))");
  private static final Pattern CAPITALS_AND_COLON =
      Pattern.compile(
          "(?!Q\\b|A\\b|PM\\b|M[RS]+\\b|SUBJECT|LABOR|QUESTION|ANSWER|MODERATOR|READOUT|FACT|JOINT|STATEMENT|UPDATE|BREAKING|NOTE|THE"
              + " |PRESIDENT|SECRETARY|AMBASSADOR|MINISTER|PRIME|SENATOR|INTERPRETER"
              + "|OPERATOR|HOST|REPORTER)"
              + CAPITALS
              + ": +(?=\\p{Lu})");

  private Datelines() {}

  /**
   * The dateline at the start of a paragraph, with its dash and the white space after it.
   *
   * @param first whether it is the text's first paragraph
   * @param transcript whether the text has turns of speakers in capitals with a colon
   */
  static Optional<Span> find(String value, Span block, boolean first, boolean transcript) {
    Optional<Span> certain = at(CERTAIN, value, block);
    if (certain.isPresent() || !first) {
      return certain;
    }
    Optional<Span> bare = at(BARE, value, block);
    return bare.isPresent() || transcript ? bare : at(CAPITALS_AND_COLON, value, block);
  }

  private static Optional<Span> at(Pattern pattern, String value, Span block) {
    Matcher matcher = pattern.matcher(value).region(block.start(), block.end());
    return matcher.lookingAt()
        ? Optional.of(new Span(block.start(), matcher.end()))
        : Optional.empty();
  }
}
