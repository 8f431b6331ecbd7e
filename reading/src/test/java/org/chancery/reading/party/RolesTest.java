package org.chancery.reading.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

  @Test
  void aMinisterOfForeignAffairsIsAForeignMinister() {
    String role = Roles.canonical(List.of(), "minister", List.of("for", "Foreign", "Affairs"));
    assertThat(role).isEqualTo("foreign minister");
  }

  @Test
  void whetherSomebodyStillHoldsTheOfficeIsNoPartOfIt() {
    assertThat(Roles.canonical(List.of("then", "Prime"), "minister", List.of()))
        .isEqualTo("prime minister");
  }

  @Test
  void theMinisterMayTakeUpTheForeignMinister() {
    assertThat(Roles.mayBe("minister", "foreign minister")).isTrue();
  }

  @Test
  void thePresidentDoesNotTakeUpTheVicePresident() {
    assertThat(Roles.mayBe("president", "vice president")).isFalse();
  }

  @Test
  void theMinisterDoesNotTakeUpThePrimeMinister() {
    assertThat(Roles.mayBe("minister", "prime minister")).isFalse();
  }
}
