package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideNamesTest {

  private final SideNames names = SideNames.standard();

  @ParameterizedTest
  @CsvSource({
    "JPN, JPN",
    "jp, JPN",
    "Japan, JPN",
    "Japanese, JPN",
    "the United States, USA",
    "U.S., USA",
    "united states of america, USA",
    "Côte d'Ivoire, CIV",
    "Cote dIvoire, CIV",
    "GB, GBR",
    "Kosovo, XKX",
    "XK, XKX"
  })
  void aStateIsFoundByAnyNameOrCode(String name, String code) {
    assertThat(names.find(name)).map(Side::code).contains(code);
  }

  @Test
  void aBodyIsFoundByAnyNameAndLookedForByAll() {
    Side nato = names.find("NATO").orElseThrow();

    assertThat(nato.keys()).contains("NATO", nato.name()).hasSizeGreaterThan(1);
    assertThat(names.find(nato.name())).contains(nato);
  }

  @Test
  void aMinistryStandsOnItsStatesSide() {
    assertThat(names.find("RUS-MFA")).map(Side::code).contains("RUS");
  }

  @Test
  void anUnknownNameIsLikeKnownOnes() {
    assertThat(names.find("Jappan")).isEmpty();
    assertThat(names.like("Jappan")).contains("Japan");
  }
}
