package org.chancery.parser.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.syntax.Upos;
import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void aPrepositionBeforeATitleBelongsToTheName() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 with ADP 4 case",
                "3 Foreign ADJ 4 amod",
                "4 Minister PROPN 5 nmod:desc",
                "5 Wu PROPN 1 obl"))
        .contains("2 case 5", "4 nmod:desc 5");
  }

  @Test
  void aPrepositionOfTheRestOfANameBelongsToItsBeginning() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 with ADP 4 case",
                "3 Minister PROPN 1 obl",
                "4 Wu PROPN 3 flat"))
        .contains("2 case 3");
  }

  @Test
  void theFieldOfAnOfficeKeepsItsPreposition() {
    assertThat(
            mended(
                "1 Secretary PROPN 4 nmod:desc",
                "2 of ADP 3 case",
                "3 State PROPN 4 nmod:desc",
                "4 Moreno PROPN 5 nsubj",
                "5 spoke VERB 0 root"))
        .contains("2 case 3", "3 nmod 1");
  }

  @Test
  void underIsNoPrepositionWhereItBeginsATitle() {
    assertThat(
            mended(
                "1 Under ADP 2 case",
                "2 Secretary PROPN 3 nmod:desc",
                "3 Moreno PROPN 4 nsubj",
                "4 spoke VERB 0 root"))
        .contains("1 case 2");
  }

  @Test
  void aTitleBesideItsNameAtTheVerbDescribesIt() {
    assertThat(
            mended(
                "1 spoke VERB 0 root",
                "2 with ADP 4 case",
                "3 Minister PROPN 1 obl",
                "4 Wu PROPN 1 obl"))
        .contains("3 nmod:desc 4");
  }

  @Test
  void whoFollowsIsJoinedToTheNameNotToItsTitle() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 President PROPN 3 nmod:desc",
                "3 Ali PROPN 1 obj",
                "4 and CCONJ 6 cc",
                "5 Minister PROPN 6 nmod:desc",
                "6 Wu PROPN 2 conj"))
        .contains("6 conj 3");
  }

  @Test
  void aTitleAfterACommaBeginsTheNextOfAList() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 Ali PROPN 1 obj",
                "3 , PUNCT 5 punct",
                "4 Foreign ADJ 5 amod",
                "5 Secretary NOUN 2 nmod:desc",
                "6 Wu PROPN 5 flat"))
        .contains("5 nmod:desc 6", "6 conj 2");
  }

  @Test
  void aStateBeforeATitleBelongsToTheNameToo() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 with ADP 3 case",
                "3 Republic PROPN 1 obl",
                "4 of ADP 5 case",
                "5 Korea PROPN 3 nmod",
                "6 Minister PROPN 7 nmod:desc",
                "7 Cho PROPN 1 obl"))
        .contains("2 case 7", "3 compound 7", "7 obl 1");
  }

  @Test
  void twoNamesWithAndBetweenAreJoined() {
    assertThat(
            mended(
                "1 summit NOUN 0 root",
                "2 between ADP 3 case",
                "3 Ali PROPN 1 nmod",
                "4 and CCONJ 6 cc",
                "5 Minister PROPN 6 nmod:desc",
                "6 Cho PROPN 1 nmod"))
        .contains("3 nmod 1", "6 conj 3");
  }

  @Test
  void whoIsElectedIsNotCalledSo() {
    assertThat(
            mended(
                "1 called VERB 0 root",
                "2 President PROPN 4 compound",
                "3 - PUNCT 4 punct",
                "4 elect PROPN 1 xcomp",
                "5 Ali PROPN 1 obj"))
        .contains("4 nmod:desc 5");
  }

  @Test
  void twoPhrasesWithTheirOwnPrepositionsStayApart() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 in ADP 3 case",
                "3 Korea PROPN 1 obl",
                "4 with ADP 6 case",
                "5 Minister PROPN 6 nmod:desc",
                "6 Cho PROPN 1 obl"))
        .contains("2 case 3", "3 obl 1", "4 case 6");
  }

  @Test
  void aNameWithItsOwnTitleIsNotTheRestOfAnother() {
    assertThat(
            mended(
                "1 met VERB 0 root",
                "2 Ali PROPN 1 obj",
                "3 , PUNCT 5 punct",
                "4 Minister PROPN 5 nmod:desc",
                "5 Wu PROPN 2 flat"))
        .contains("5 conj 2");
  }

  @Test
  void aTitleAfterAndBeginsTheNextOfAList() {
    assertThat(
            mended(
                "1 Ali PROPN 5 nsubj",
                "2 and CCONJ 3 cc",
                "3 Secretary NOUN 1 nmod:desc",
                "4 Wu PROPN 3 flat",
                "5 met VERB 0 root"))
        .contains("2 cc 4", "3 nmod:desc 4", "4 conj 1");
  }

  /** The tree of words "index form class head relation", each as "index relation head". */
  private static List<String> mended(String... words) {
    List<String> forms = new ArrayList<>();
    List<Upos> classes = new ArrayList<>();
    int[] heads = new int[words.length];
    String[] relations = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      String[] parts = words[i].split(" ");
      forms.add(parts[1]);
      classes.add(Upos.valueOf(parts[2]));
      heads[i] = Integer.parseInt(parts[3]) - 1;
      relations[i] = parts[4];
    }
    Titles.mend(forms, classes, heads, relations);
    List<String> mended = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      mended.add((i + 1) + " " + relations[i] + " " + (heads[i] + 1));
    }
    return mended;
  }
}
