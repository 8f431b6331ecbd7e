package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.view.Telling;
import org.junit.jupiter.api.Test;

class SourceLinkTest {

  @Test
  void aShortQuotationStandsWholeInTheFragment() {
    assertThat(link("https://example.org/a", "They met, again – in Port-Meridia."))
        .contains(
            "https://example.org/a#:~:text=They%20met%2C%20again%20%E2%80%93%20in%20Port%2DMeridia.");
  }

  @Test
  void ofALongOneTheEndsStandInIt() {
    assertThat(
            link(
                "https://example.org/a",
                "one two three four five six seven eight nine ten eleven twelve thirteen"))
        .contains(
            "https://example.org/a#:~:text=one%20two%20three%20four%20five%20six,"
                + "eight%20nine%20ten%20eleven%20twelve%20thirteen");
  }

  @Test
  void aFragmentOfTheAddressIsKept() {
    assertThat(link("https://example.org/a#part", "Yes.").orElseThrow())
        .isEqualTo("https://example.org/a#part:~:text=Yes.");
  }

  @Test
  void whatIsNoAddressIsNoLink() {
    assertThat(link("talks-jpn", "They met.")).isEmpty();
    assertThat(link("javascript:alert(1)", "They met.")).isEmpty();
    assertThat(link("https://example.org/a b", "They met.")).isEmpty();
  }

  private static Optional<String> link(String document, String quotation) {
    return SourceLink.of(
        new Telling(
            new FindingId("f0123456789ab"),
            document,
            Optional.empty(),
            Optional.of("Harbour Wire"),
            Optional.empty(),
            quotation,
            0,
            quotation.length()));
  }
}
