package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aSurnameMayBeShortForTheFullName() {
    assertThat(Names.compatible(List.of("solvang"), List.of("kari", "solvang"))).isTrue();
  }

  @Test
  void aFamilyNameThatGoesFirstMayBeShortForTheFullName() {
    assertThat(Names.compatible(List.of("han"), List.of("han", "min", "seo"))).isTrue();
  }

  @Test
  void anInitialAgreesWithTheNameItStandsFor() {
    assertThat(Names.compatible(List.of("j", "porter"), List.of("jane", "porter"))).isTrue();
  }

  @Test
  void twoFirstNamesWithOneSurnameAreTwoPersons() {
    assertThat(Names.compatible(List.of("kari", "solvang"), List.of("nils", "solvang"))).isFalse();
  }

  @Test
  void aMiddleNameAloneIsNoShortForm() {
    assertThat(Names.compatible(List.of("maria"), List.of("ana", "maria", "ruiz"))).isFalse();
  }

  @Test
  void accentsAreOfNoAccount() {
    assertThat(Names.fold(List.of("Múñoz"))).containsExactly("munoz");
  }
}
