package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.state.gov/releases/1, USA",
    "https://www.gov.uk/news, GBR",
    "Release 12 | https://transcripts.example.gov.au/12, AUS",
    "https://www.mofa.go.jp/press, JPN",
    "https://mfa.gov.ua/en, UKR"
  })
  void aGovernmentDomainTellsTheState(String source, String state) {
    assertThat(SourceAddress.state(source)).contains(state);
  }

  @Test
  void aNewspaperBelongsToNoState() {
    assertThat(SourceAddress.state("https://www.example.com/world")).isEmpty();
  }

  @Test
  void aNameWithoutAnAddressTellsNothing() {
    assertThat(SourceAddress.state("Harbour Gazette")).isEmpty();
  }
}
