package org.chancery.record.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.reading.party.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

  private static final KnownPersons KNOWN = new KnownPersons(gazetteer());

  private final People people = new People(KNOWN);

  /** Two Bushes the elder of whom the gazetteer that ships leaves out. */
  private static Gazetteer gazetteer() {
    try {
      return Gazetteer.standard()
          .with(
              "test",
              new StringReader(
                  "holder\tGeorge H. W. Bush\tGeorge Bush\tUSA\tpresident\t1989-01-20\t1993-01-20"
                      + "\ttest\n"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sighting sighting(
      String document, String name, String state, String office, String day) {
    return new Sighting(
        document,
        "p1",
        name,
        Optional.of(state),
        Optional.of(office).filter(o -> !o.isEmpty()),
        Optional.of(LocalDate.parse(day)),
        Optional.empty());
  }

  private Person who(String document) {
    return people.who(document, "p1").orElseThrow();
  }

  @Test
  void aPersonIsOneAcrossDocumentsAndSpellings() {
    people.add(
        List.of(
            sighting("a", "Volodymyr Zelensky", "UKR", "president", "2022-03-01"),
            sighting("b", "Zelenskyy", "UKR", "president", "2022-03-02"),
            sighting("c", "President Volodymyr Zelenskiy", "UKR", "", "2022-03-03")));
    assertThat(people.all()).singleElement().returns("volodymyr-zelenskyy.UKR", Person::id);
    assertThat(who("b").sightings()).hasSize(3);
  }

  @Test
  void aPersonNobodyKnowsIsOneByNameAndState() {
    people.add(
        List.of(
            sighting("a", "Zoë Quist", "NOR", "envoy", "2022-03-01"),
            sighting("b", "Quist", "NOR", "envoy", "2022-04-02"),
            sighting("c", "Zoe Quist", "DNK", "envoy", "2022-04-02")));
    assertThat(who("a")).isEqualTo(who("b"));
    assertThat(who("c")).isNotEqualTo(who("a"));
  }

  @Test
  void theDayTellsFatherFromSonOfOneName() {
    people.add(
        List.of(
            sighting("a", "George Bush", "USA", "president", "1990-08-02"),
            sighting("b", "George Bush", "USA", "president", "2003-03-20")));
    assertThat(who("a").name()).isEqualTo("George H. W. Bush");
    assertThat(who("b").name()).isEqualTo("George W. Bush");
  }

  @Test
  void anOfficeIsItsHoldersOnThatDayAndNotTodays() {
    assertThat(KNOWN.holding("JPN", "Japanese prime minister", LocalDate.parse("2022-05-01")))
        .get()
        .returns("Fumio Kishida", h -> h.name());
    assertThat(KNOWN.holding("JPN", "Prime Minister of Japan", LocalDate.parse("2021-01-27")))
        .get()
        .returns("Yoshihide Suga", h -> h.name());
  }

  @Test
  void documentsAttestAnOfficeThatTheGazetteerDoesNotKnow() {
    people.add(
        List.of(
            sighting("a", "Zoë Quist", "NOR", "harbour envoy", "2021-07-16"),
            sighting("b", "Quist", "NOR", "harbour envoy", "2022-05-26")));
    assertThat(people.holding("NOR", "harbour envoy", LocalDate.parse("2022-01-10")))
        .containsExactly(who("a"));
    assertThat(people.holding("NOR", "harbour envoy", LocalDate.parse("2023-01-10"))).isEmpty();
    assertThat(who("a").occupancies())
        .singleElement()
        .satisfies(o ->
            assertThat(o.attestations())
                .extracting(a -> ((Attestation.InDocument) a).document())
                .containsExactly("a", "b"));
  }

  @Test
  void theGazetteersOfficesCarryTheirSourceAndTheDocumentsThatAgree() {
    people.add(List.of(sighting("a", "Fumio Kishida", "JPN", "prime minister", "2022-05-23")));
    assertThat(who("a").occupancies())
        .filteredOn(o -> o.office().equals("prime minister"))
        .singleElement()
        .satisfies(o ->
            assertThat(o.attestations())
                .hasAtLeastOneElementOfType(Attestation.InGazetteer.class)
                .hasAtLeastOneElementOfType(Attestation.InDocument.class));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfArrivalDoesNotMatter(long seed) {
    List<Sighting> sightings =
        new ArrayList<>(
            List.of(
                sighting("a", "Quist", "NOR", "envoy", "2022-03-01"),
                sighting("b", "Zoë Quist", "NOR", "envoy", "2022-03-02"),
                sighting("c", "Zoe M. Quist", "NOR", "envoy", "2022-03-03"),
                sighting("d", "Ivar Quist", "NOR", "minister", "2022-03-04"),
                sighting("e", "Biden", "USA", "president", "2022-03-05"),
                sighting("f", "Joseph R. Biden, Jr.", "USA", "president", "2022-03-06")));
    people.add(sightings);
    Collections.shuffle(sightings, new Random(seed));
    People others = new People(KNOWN);
    sightings.forEach(sighting -> others.add(List.of(sighting)));
    assertThat(others.all()).isEqualTo(people.all());
  }

  @Test
  void takingInTheSameAgainChangesNothing() {
    List<Sighting> once = List.of(sighting("a", "Zoë Quist", "NOR", "envoy", "2022-03-01"));
    people.add(once);
    List<Person> before = people.all();
    people.add(once);
    assertThat(people.all()).isEqualTo(before);
  }
}
