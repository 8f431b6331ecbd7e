package org.chancery.reading.party;

/** The word lists by which phrases for parties are recognised. */
final class Lexicon {

  static final WordList OFFICES = WordList.of("office-heads");
  static final WordList OFFICE_MODIFIERS = WordList.of("office-modifiers");
  static final WordList NOT_PART_OF_ROLE = WordList.of("not-part-of-role");
  static final WordList HONORIFICS = WordList.of("honorifics");
  static final WordList GENDERED_OFFICES = WordList.of("gendered-offices");
  static final WordList GOVERNMENTS = WordList.of("government-nouns");
  static final WordList COLLECTIVES = WordList.of("collective-nouns");
  static final WordList GROUPS = WordList.of("group-nouns");
  static final WordList ORGANISATION_HEADS = WordList.of("organisation-heads");
  static final WordList COMPANIES = WordList.of("companies");
  static final WordList MOTION = WordList.of("motion");
  static final WordList LOCATIVE = WordList.of("locative");
  static final WordList NOT_PERSONS = WordList.of("not-persons");
  static final WordList JOINT_VERBS = WordList.of("joint-verbs");
  static final WordList GEOGRAPHY = WordList.of("geography");
  static final WordList REGION_PREFIXES = WordList.of("region-prefixes");
  static final WordList RELATIONAL = WordList.of("relational-nouns");
  static final WordList POSTNOMINALS = WordList.of("postnominals");
  static final WordList FOREIGN_TITLES = WordList.of("titles-not-had");
  static final WordList GIVEN_NAMES = WordList.of("given-names");
  static final WordList TITLES_OF_ONE_STATE = WordList.of("titles-of-one-state");
  static final WordList CABINET_OFFICES = WordList.of("cabinet-offices");
  static final WordList LEADERS = WordList.of("leaders");
  static final WordList FIRST_ELEMENTS = WordList.of("first-elements");

  private Lexicon() {}
}
