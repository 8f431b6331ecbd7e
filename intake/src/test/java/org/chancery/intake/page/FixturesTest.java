package org.chancery.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well the main text, the title and the day are found on pages in the manner of real ones. The
 * thresholds are what users may count on, not what is reached.
 */
class FixturesTest {

  private static List<Fixture> fixtures = List.of();

  @BeforeAll
  static void readAll() throws IOException {
    fixtures = Fixture.all();
  }

  @Test
  void thereAreSeventyPages() {
    assertThat(fixtures).hasSizeGreaterThanOrEqualTo(70);
  }

  @Test
  void theMainTextIsFound() {
    double mean = fixtures.stream().mapToDouble(Fixture::f1).average().orElse(0);

    assertThat(mean).as(told(fixture -> fixture.f1() < 0.99)).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void noPageIsMissed() {
    assertThat(fixtures).allSatisfy(fixture -> assertThat(fixture.f1()).isGreaterThan(0.8));
  }

  @Test
  void titlesAreRight() {
    assertThat(share(Fixture::hasTitle))
        .as(told(fixture -> !fixture.hasTitle()))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void daysOfPublicationAreRight() {
    assertThat(share(Fixture::hasDate))
        .as(told(fixture -> !fixture.hasDate()))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void authorsAddressesAndLanguagesAreRight() throws IOException {
    List<Said> expected = Said.all();

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(expected).map(said -> Said.found(said.page())).containsExactlyElementsOf(expected);
  }

  private static double share(Predicate<Fixture> right) {
    return fixtures.stream().filter(right).count() / (double) fixtures.size();
  }

  private static String told(Predicate<Fixture> wanted) {
    return fixtures.stream()
        .filter(wanted)
        .map(Fixture::toString)
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
