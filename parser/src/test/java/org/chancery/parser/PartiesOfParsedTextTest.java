package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.Party;
import org.chancery.reading.party.PartyResolver;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Text;
import org.junit.jupiter.api.Test;

/** Who the phrases of invented reports stand for, with real parses. */
class PartiesOfParsedTextTest {

  private static final Parser PARSER = new EncoderParser();

  private record Resolved(Syntax syntax, Parties parties) {

    /** Names with states of the parties of the n-th phrase whose head is written so. */
    List<String> of(String word, int occurrence) {
      int seen = 0;
      for (Sentence sentence : syntax.sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.form().equals(word) && ++seen == occurrence) {
            return parties.of(sentence, token).stream().map(Resolved::written).toList();
          }
        }
      }
      throw new AssertionError("no " + word);
    }

    List<String> of(String word) {
      return of(word, 1);
    }

    private static String written(Party party) {
      return party.name() + " " + party.state().orElse("-");
    }
  }

  private static Resolved resolve(Document document) {
    Syntax syntax = PARSER.parse(Text.of(document));
    return new Resolved(syntax, PartyResolver.with(Gazetteer.standard()).resolve(syntax, document));
  }

  private static Resolved news(String text) {
    return resolve(Document.of("news", text));
  }

  @Test
  void aStateWithItsAbbreviationBeforeATitleIsThePersonsState() {
    Resolved text =
        news("Kari Solvang met today with Republic of Korea (ROK) Foreign Minister Han Sol-min.");

    assertThat(text.of("Han")).containsExactly("Han Sol-min KOR");
  }

  @Test
  void theFieldOfAnOfficeIsNoPartOfTheName() {
    Resolved text =
        news(
            "Deputy Secretary of State for Management and Resources Dana M. Whit met with"
                + " Norwegian Foreign Minister Kari Solvang.");

    assertThat(text.of("Dana")).containsExactly("Dana M. Whit USA");
  }

  @Test
  void aFormOfAddressIsThePersonAddressed() {
    Resolved text = news("Kari Solvang met today with His Holiness Pope Leo XIV in Vatican City.");

    assertThat(text.of("Holiness")).containsExactly("Leo XIV VAT");
  }

  @Test
  void aLeadersNameTellsWhoseGovernmentItIs() {
    Resolved text =
        resolve(
            Document.of("news", "The Biden administration sent envoys to Lima.")
                .publishedOn(PublicationDate.parse("2023-05-02")));

    assertThat(text.of("administration")).containsExactly("United States USA");
  }

  @Test
  void authoritiesAreThoseOfTheirPlace() {
    assertThat(news("Authorities in Baku expelled two diplomats.").of("Authorities"))
        .containsExactly("Azerbaijan AZE");
  }

  @Test
  void theTwoMinistersAreThoseWhoMet() {
    Resolved text =
        news(
            "Norwegian Foreign Minister Kari Solvang met Chilean Foreign Minister Pedro Lagos in"
                + " Oslo on Monday. The two ministers discussed fisheries.");
    assertThat(text.of("ministers")).containsExactly("Kari Solvang NOR", "Pedro Lagos CHL");
  }

  @Test
  void whoSaysIInAStatementIsWhoseStatementTheTitleCallsIt() {
    Resolved text =
        resolve(
            Document.of(
                    "statement",
                    "Chilean Foreign Minister Pedro Lagos has long been a friend. I spoke with him"
                        + " today.")
                .titled("Statement by Foreign Minister Kari Solvang of Norway on Chile")
                .from("The Government of Norway"));
    assertThat(text.of("I")).containsExactly("Kari Solvang NOR");
  }

  @Test
  void bothCountriesAreTheStatesOfThoseWhoMet() {
    Resolved text =
        news(
            "Norwegian Foreign Minister Kari Solvang met Chilean Foreign Minister Pedro Lagos on"
                + " Monday. Both countries signed an agreement.");
    assertThat(text.of("countries")).containsExactly("Norway NOR", "Chile CHL");
  }

  @Test
  void theyTakesUpACoordinatedSubject() {
    Resolved text =
        news(
            "President Ana Ruiz of Peru and President Luis Vega of Bolivia spoke on Friday. They"
                + " agreed to meet again.");
    assertThat(text.of("They")).containsExactly("Ana Ruiz PER", "Luis Vega BOL");
  }

  @Test
  void sheIsTheSubjectSpokenOfBefore() {
    Resolved text =
        news("Kari Solvang, the foreign minister of Norway, arrived on Monday. She praised Chile.");
    assertThat(text.of("She")).containsExactly("Kari Solvang NOR");
  }

  @Test
  void aCounterpartHoldsTheSameOfficeElsewhere() {
    Resolved text =
        news(
            "Norwegian Foreign Minister Kari Solvang spoke on Monday. Solvang will host"
                + " counterparts from Ghana and Kenya.");
    assertThat(text.of("counterparts"))
        .containsExactly("Foreign Minister of Ghana GHA", "Foreign Minister of Kenya KEN");
  }

  @Test
  void anOfficeWithoutANameIsNamedByItsTitle() {
    Resolved text = news("The foreign minister of Ghana criticised the plan.");
    assertThat(text.of("minister")).containsExactly("Foreign Minister of Ghana GHA");
  }

  @Test
  void aGovernmentIsItsState() {
    Resolved text = news("The Chilean government rejected the proposal.");
    assertThat(text.of("government")).containsExactly("Chile CHL");
  }

  @Test
  void aCapitalThatActsIsItsState() {
    Resolved text = news("Lima rejected the proposal on Tuesday.");
    assertThat(text.of("Lima")).containsExactly("Peru PER");
  }

  @Test
  void aCapitalWhereOneMeetsIsAPlaceOfItsState() {
    Resolved text = news("The delegations met in Lima on Tuesday.");
    Sentence sentence = text.syntax().sentence(1);
    Token lima = sentence.token(4);
    assertThat(text.of("Lima")).isEmpty();
    assertThat(text.parties().stateOf(sentence, lima)).map(Party::name).contains("Peru");
  }

  @Test
  void weInAQuotationIsTheSpeakersState() {
    Resolved text =
        news("“We will defend our fishermen,” Peruvian Foreign Minister Ana Ruiz said on Monday.");
    assertThat(text.of("We")).containsExactly("Peru PER");
  }

  @Test
  void weInAnOfficialTextIsItsIssuer() {
    Resolved text =
        resolve(
            Document.of("release", "We condemn the attack. We stand with our partners.")
                .from("Ministry of Foreign Affairs of Norway"));
    assertThat(text.of("We")).containsExactly("Norway NOR");
  }

  @Test
  void theSidesOfAJointStatementAreThoseOfItsTitle() {
    Resolved text =
        resolve(
            Document.of("joint", "Both sides agreed to continue the talks.")
                .titled("Joint Statement of Norway and Chile"));
    assertThat(text.of("sides")).containsExactly("Norway NOR", "Chile CHL");
  }

  @Test
  void aPersonIsOnePartyByWhateverName() {
    Resolved text =
        news(
            "Norwegian Foreign Minister Kari Solvang arrived on Monday. Minister Solvang met"
                + " officials. Solvang left on Tuesday.");
    assertThat(text.parties().all())
        .filteredOn(p -> p.kind() == Party.Kind.PERSON)
        .extracting(Party::name)
        .containsExactly("Kari Solvang");
  }

  @Test
  void leadersOfABodyOfManyStatesStandForIt() {
    Resolved text = news("Leaders of the African Union met on Monday in Lusaka.");
    assertThat(text.of("Leaders")).containsExactly("African Union -");
  }

  @Test
  void aMinisterMetAtTheEndOfAJourneyIsOfThePlace() {
    Resolved text =
        news(
            "Chilean Foreign Minister Pedro Lagos will travel to Oslo in May for talks with Prime"
                + " Minister Kari Solvang.");
    assertThat(text.of("Solvang")).containsExactly("Kari Solvang NOR");
  }

  @Test
  void aMinistryInACapitalIsOfThatState() {
    Resolved text = news("The Foreign Ministry in Minsk rejected the claim on Monday.");
    assertThat(text.of("Ministry")).containsExactly("Foreign Ministry BLR");
  }

  @Test
  void anAmbassadorRecalledFromACapitalIsOfWhoRecallsHim() {
    Resolved text = news("Norway recalled its ambassador from Minsk for consultations.");
    assertThat(text.of("ambassador")).containsExactly("Ambassador of Norway NOR");
  }

  @Test
  void aSeaCalledAfterAStateIsNotTheState() {
    Resolved text = news("Norway and Ghana discussed patrols in the Gulf of Guinea.");
    assertThat(text.of("Guinea")).isEmpty();
  }

  @Test
  void whatIsSaidOfAnOccasionStandsForNoParty() {
    Resolved text = news("Norway expelled two envoys. It is the first expulsion since 2001.");
    assertThat(text.of("It")).isEmpty();
  }
}
