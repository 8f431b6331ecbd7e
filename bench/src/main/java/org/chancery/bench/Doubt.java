package org.chancery.bench;

/**
 * A party of a finding that seems wrong in kind.
 *
 * @param document id of the document
 * @param finding id of the finding
 * @param role in what role the party stands
 * @param party its name and kind
 * @param reason why it seems wrong
 * @param words the sentence that the finding rests on
 */
record Doubt(
    String document, String finding, String role, String party, Reason reason, String words) {

  /** What can be told without understanding the text. */
  enum Reason {
    /** A state whose every mention in the sentence is a place: "in Japan". */
    PLACE("a place where it acts"),
    /** A person under the name of a state, a capital or a body. */
    NOT_A_PERSON("a person with the name of a state or body"),
    /** A person without a capital letter in the name. */
    COMMON_NOUN("a person without a name"),
    /** A name with digits, or of a day or a month. */
    DATE("a date or number");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
