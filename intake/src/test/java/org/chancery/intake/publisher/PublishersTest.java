package org.chancery.intake.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersTest {

  private final Publishers publishers = Publishers.standard();

  @TempDir Path folder;

  @Test
  void aGovernmentSpeaksForItsState() {
    assertThat(publishers.at("https://www.state.gov/readout-of-a-call/"))
        .contains(
            new Publisher(
                "US Department of State",
                Publisher.Kind.GOVERNMENT,
                Optional.of("USA"),
                Optional.of("public domain")));
  }

  @Test
  void theNearestHostDecides() {
    assertThat(publishers.at("https://www.consilium.europa.eu/x").map(Publisher::name))
        .contains("Council of the European Union");
  }

  @Test
  void aHostThatOnlyEndsAlikeIsAnother() {
    assertThat(publishers.at("https://notstate.gov/x")).isEmpty();
    assertThat(publishers.at("https://state.gov.example.org/x")).isEmpty();
  }

  @Test
  void aPublisherIsFoundByItsNameWithOrWithoutTheArticle() {
    assertThat(publishers.named("The White House").flatMap(Publisher::state)).contains("USA");
  }

  @Test
  void whatIsNoAddressHasNoPublisher() {
    assertThat(publishers.at("not an address")).isEmpty();
  }

  @Test
  void aUsersFileAddsAndCorrects() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.tsv"),
            "# mine\n"
                + "courier.example\tHarbour Courier\tnewspaper\t\t\n"
                + "state.gov\tState\tgovernment\tUSA\t\n");

    Publishers both = publishers.and(file);

    assertThat(both.at("https://news.courier.example/1").map(Publisher::kind))
        .contains(Publisher.Kind.NEWSPAPER);
    assertThat(both.at("https://state.gov/1").map(Publisher::name)).contains("State");
    assertThat(publishers.at("https://courier.example/1")).isEmpty();
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.tsv"), "a.example\tA\tblog\t\t\n");

    assertThatThrownBy(() -> publishers.and(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.tsv:1: no kind of publisher: \"blog\"");
  }
}
