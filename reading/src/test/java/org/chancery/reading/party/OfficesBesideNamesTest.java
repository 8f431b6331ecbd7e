package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.junit.jupiter.api.Test;

/** Names and titles as they stand in headlines, where no parser helps. */
class OfficesBesideNamesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  private static List<PersonPhrase> persons(String headline) {
    Sentence sentence = TitleSyntax.of(headline);
    Chunks chunks = new Chunker(GAZETTEER).chunk(sentence);
    List<OfficePhrase> offices = OfficeScanner.scan(sentence, chunks);
    return new PersonScanner(sentence, chunks, offices, Set.of(), GAZETTEER).scan();
  }

  private static PersonPhrase person(String headline) {
    List<PersonPhrase> found = persons(headline);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void anAdjectiveBeforeTheTitleTellsTheState() {
    PersonPhrase person = person("Call with Norwegian Foreign Minister Kari Solvang");
    assertThat(person.name()).isEqualTo("Kari Solvang");
    assertThat(person.state()).contains("NOR");
  }

  @Test
  void aStateAfterTheNameTellsTheState() {
    assertThat(person("Meeting with President Ana Ruiz of Peru").state()).contains("PER");
  }

  @Test
  void aPossessiveBeforeTheTitleTellsTheState() {
    assertThat(person("Visit by Chile's Prime Minister Pedro Lagos").state()).contains("CHL");
  }

  @Test
  void anOfficeAfterTheNameBelongsToIt() {
    PersonPhrase person = person("Remarks by Jonas Berg, Foreign Minister of Denmark");
    assertThat(person.state()).contains("DNK");
    assertThat(person.offices().getFirst().role()).isEqualTo("foreign minister");
  }

  @Test
  void theStateToWhichAnAmbassadorIsSentIsNotHis() {
    assertThat(person("Statement by Danish Ambassador to Ghana Lise Holm").state()).contains("DNK");
  }

  @Test
  void twoPersonsOfOneHeadlineKeepTheirOwnStates() {
    List<PersonPhrase> both =
        persons("Secretary Jane Porter's Call with Kenyan Foreign Minister Amos Mwangi");
    assertThat(both)
        .extracting(PersonPhrase::state)
        .containsExactly(Optional.empty(), Optional.of("KEN"));
  }

  @Test
  void aStateIsNoPerson() {
    assertThat(persons("Joint Statement of Norway and Sweden")).isEmpty();
  }
}
