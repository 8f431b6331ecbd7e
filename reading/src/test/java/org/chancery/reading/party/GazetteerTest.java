package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.standard();

  @Test
  void everyStateHasACodeOfItsOwn() {
    Set<String> iso = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    assertThat(gazetteer.states())
        .extracting(State::alpha3)
        .doesNotHaveDuplicates()
        .allMatch(code -> iso.contains(code) || code.equals("XKX"));
  }

  @Test
  void everyMemberOfTheUnitedNationsIsThere() {
    assertThat(gazetteer.body("UN").orElseThrow().members())
        .hasSize(193)
        .allMatch(code -> gazetteer.state(code).isPresent());
  }

  @Test
  void thereAreThreeHundredInternationalBodies() {
    assertThat(gazetteer.bodies())
        .filteredOn(body -> body.state().isEmpty() && body.kind() != BodyKind.COMPANY)
        .hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void membersOfGroupingsAreListed() {
    assertThat(gazetteer.body("G7").orElseThrow().members())
        .containsExactlyInAnyOrder("CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA");
  }

  @Test
  void aStateIsFoundByItsAbbreviation() {
    assertThat(statesNamed("U.S.")).containsExactly("USA");
  }

  @Test
  void thePronounIsNotTheState() {
    assertThat(match("us")).isEmpty();
  }

  @Test
  void theInterrogativeIsNotTheHealthOrganisation() {
    assertThat(match("Who")).isEmpty();
  }

  @Test
  void inAHeadlineInCapitalsThePronounIsNotTheState() {
    assertThat(gazetteer.longestMatch(List.of("THEY", "TOLD", "US", "SO"), 2)).isEmpty();
  }

  @Test
  void inAHeadlineInCapitalsOtherStatesAreFound() {
    assertThat(gazetteer.longestMatch(List.of("TURKEY", "WARNS", "GREECE"), 0)).isPresent();
  }

  @Test
  void theLongestNameWins() {
    assertThat(match("South", "Korea", "said")).map(Match::length).contains(2);
  }

  @Test
  void hyphensMatterNotWhetherTheyAreSplitOff() {
    assertThat(match("Guinea", "-", "Bissau")).map(Match::length).contains(3);
  }

  @Test
  void apostrophesMatterNotWhetherTheyAreCurlyOrSplit() {
    assertThat(statesNamed("People", "\u2019s", "Republic", "of", "China")).containsExactly("CHN");
  }

  @Test
  void diacriticsMayBeLeftOut() {
    assertThat(statesNamed("Turkiye")).isEqualTo(statesNamed("Türkiye"));
  }

  @Test
  void aNameDoesNotRunOverTheEndOfASentence() {
    assertThat(match("South", ".", "Korea")).isEmpty();
  }

  @Test
  void theFirstPartOfACompoundIsFound() {
    assertThat(gazetteer.beforeHyphen("U.S.-led")).isPresent();
  }

  @Test
  void aSeatStandsForItsGovernment() {
    assertThat(entries("Kremlin"))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.StateSeat.class, seat -> assertThat(seat.state().alpha3()).isEqualTo("RUS"));
  }

  @Test
  void aNameSharedWithAnotherPlaceIsMarked() {
    assertThat(entries("Georgia"))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.StateName.class, name -> assertThat(name.ambiguous()).isTrue());
  }

  @Test
  void officesAreFoundInAnyCase() {
    assertThat(roles("Foreign", "Minister")).isEqualTo(roles("foreign", "minister"));
  }

  @Test
  void aPluralMeansSeveralHolders() {
    assertThat(entries("defence", "ministers"))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfficeTitle.class, title -> assertThat(title.plural()).isTrue());
  }

  @Test
  void theFirstWordOfASecretaryGeneralTakesThePlural() {
    assertThat(roles("Secretaries-General")).contains(Role.HEAD_OF_BODY);
  }

  @Test
  void someTitlesImplyTheState() {
    assertThat(entries("Chief", "Cabinet", "Secretary"))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfficeTitle.class, title -> assertThat(title.office().of()).contains("JPN"));
  }

  @Test
  void anAdjectiveIsNoRank() {
    assertThat(match("major")).isEmpty();
  }

  @Test
  void personsAreFoundByFullName() {
    assertThat(entries("Ban", "Ki-moon"))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.HolderName.class,
            name ->
                assertThat(name.holders())
                    .anyMatch(holder -> holder.of().equals("UN"))
                    .anyMatch(holder -> holder.of().equals("KOR")));
  }

  @Test
  void personsAreFoundByLastNameWithItsParticle() {
    assertThat(gazetteer.holders("von der Leyen")).extracting(Holder::of).contains("EU-COMMISSION");
  }

  @Test
  void theFamilyNameMayComeFirst() {
    assertThat(gazetteer.holders("Moon")).extracting(Holder::name).contains("Moon Jae-in");
  }

  @Test
  void thePresidentOfABodyIsNoHeadOfState() {
    assertThat(gazetteer.holders("Dilma Rousseff"))
        .filteredOn(holder -> holder.of().equals("NDB"))
        .extracting(Holder::role)
        .containsExactly(Role.HEAD_OF_BODY);
  }

  @Test
  void oneHolderOfAnOfficeIsFoundForADay() {
    assertThat(gazetteer.holdersOf("DEU", Role.HEAD_OF_GOVERNMENT))
        .filteredOn(holder -> holder.mayHoldOn(LocalDate.of(2023, 5, 5)))
        .extracting(Holder::name)
        .containsExactly("Olaf Scholz");
  }

  private Optional<Match> match(String... words) {
    return gazetteer.longestMatch(Arrays.asList(words), 0);
  }

  private List<Entry> entries(String... words) {
    return match(words).map(Match::entries).orElse(List.of());
  }

  private Set<String> statesNamed(String... words) {
    return entries(words).stream()
        .filter(Entry.StateName.class::isInstance)
        .map(entry -> ((Entry.StateName) entry).state().alpha3())
        .collect(Collectors.toSet());
  }

  private Set<Role> roles(String... words) {
    return entries(words).stream()
        .filter(Entry.OfficeTitle.class::isInstance)
        .map(entry -> ((Entry.OfficeTitle) entry).office().role())
        .collect(Collectors.toSet());
  }
}
