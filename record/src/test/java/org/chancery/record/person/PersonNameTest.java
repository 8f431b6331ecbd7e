package org.chancery.record.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Volodymyr Zelensky | President Volodymyr Zelenskyy",
        "President Biden | Joseph R. Biden, Jr.",
        "Joe Biden | Joseph R. Biden, Jr.",
        "Yoshihide Suga | Suga Yoshihide",
        "Moon Jae-in | President Moon Jae In",
        "Mustafa Al-Kadhimi | Mustafa al-Kadhimi",
        "Iván Duque | Ivan Duque Márquez",
        "His Majesty King Abdullah II | Abdullah",
        "Mohammed bin Salman | Mohammad bin Salman Al Saud"
      })
  void spellingsAndTitlesDoNotTellPersonsApart(String one, String other) {
    assertThat(PersonName.of(one).mayBe(PersonName.of(other))).isTrue();
    assertThat(PersonName.of(other).mayBe(PersonName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "George W. Bush | George H. W. Bush",
        "Kim Jong Il | Kim Jong Un",
        "Ferdinand Marcos Jr. | Ferdinand Marcos Sr.",
        "Justin Trudeau | Pierre Trudeau",
        "Hafez al-Assad | Bashar al-Assad",
        "Biden | Blinken"
      })
  void fathersAndSonsAndStrangersAreTwo(String one, String other) {
    assertThat(PersonName.of(one).mayBe(PersonName.of(other))).isFalse();
    assertThat(PersonName.of(other).mayBe(PersonName.of(one))).isFalse();
  }

  @Test
  void namesOfOnePersonShareAKey() {
    assertThat(PersonName.of("Zelensky").keys())
        .containsAnyElementsOf(PersonName.of("Volodymyr Zelenskyy").keys());
  }
}
