package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.State;
import org.junit.jupiter.api.Test;

class StateCodesTest {

  private final StateCodes codes = StateCodes.standard();

  @Test
  void everyStateOfTheGazetteerHasCodes() {
    assertThat(codes.all())
        .extracting(StateCodes.Codes::alpha3)
        .containsExactlyElementsOf(
            Gazetteer.standard().states().stream().map(State::alpha3).sorted().toList());
  }

  @Test
  void alpha2IsWhatTheJdkKnows() {
    assertThat(codes.all())
        .filteredOn(state -> !state.alpha3().equals("XKX"))
        .allSatisfy(state ->
            assertThat(Locale.of("", state.alpha2()).getISO3Country()).isEqualTo(state.alpha3()));
  }

  @Test
  void numbersAreUniqueAndNumericHasThreeDigits() {
    assertThat(codes.all())
        .extracting(StateCodes.Codes::cow)
        .filteredOn(Optional::isPresent)
        .hasSize(195)
        .doesNotHaveDuplicates();
    assertThat(codes.all())
        .allSatisfy(
            state -> state.numeric().ifPresent(number -> assertThat(number).matches("[0-9]{3}")));
  }
}
