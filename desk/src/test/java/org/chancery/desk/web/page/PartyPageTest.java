package org.chancery.desk.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Profile;
import org.junit.jupiter.api.Test;

class PartyPageTest {

  private static Profile.Office office(String title, String from, String until) {
    return new Profile.Office(
        title, Optional.of("NLD"), Optional.of(from), Optional.of(until), 1, Optional.empty());
  }

  @Test
  void anOpenEndAloneIsNoDay() {
    assertThat(PartyPage.day(Optional.of(".."))).isEmpty();
  }

  @Test
  void anOfficeWithoutAKnownEndStandsOnTheLine() {
    Profile profile =
        new Profile(
            "Ada Example",
            "person",
            Optional.of("NLD"),
            List.of("Ada Example"),
            List.of(
                office("minister", "2010", "2020-01-01"), office("chair", "2020-01", "2025-10/..")),
            Listing.NONE,
            Listing.NONE,
            List.of());

    assertThat(PartyPage.line(profile))
        .satisfiesExactly(
            first -> assertThat(first.start()).isZero(),
            second -> assertThat(second.start() + second.width()).isCloseTo(100, within(0.001)));
  }
}
