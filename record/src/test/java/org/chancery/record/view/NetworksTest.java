package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.query.Days;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {

  @TempDir Path folder;

  private OpenRecord record;
  private Networks networks;

  @BeforeEach
  void keepTheTalks() {
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    record = Views.of(folder, readings);
    networks =
        new Networks(record.database(), new SideFinder(record.database(), SideNames.standard()));
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void eachPairStandsOnceWithItsNamesTheBusiestFirst() {
    Network network = networks.of(Optional.empty(), Days.ALL, 10);

    assertThat(network.links())
        .extracting(link -> link.aName() + " and " + link.bName())
        .containsExactly("Japan and United States", "ARL and BRD");
    assertThat(network.total()).isEqualTo(2);
  }

  @Test
  void oneSideHasItsOwn() {
    Side arlandia = new Side("Arlandia", List.of("ARL"));

    assertThat(networks.of(Optional.of(arlandia), Days.ALL, 10).links())
        .extracting(Network.Link::b)
        .containsExactly("BRD");
  }

  @Test
  void onlySomeDaysAreCounted() {
    Days march =
        new Days(
            Optional.of(LocalDate.parse("2025-03-05")), Optional.of(LocalDate.parse("2025-03-31")));

    assertThat(networks.of(Optional.empty(), march, 10).links())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.engagements()).isZero();
          assertThat(link.acts()).isPositive();
        });
  }

  @Test
  void whatIsLeftOutIsTold() {
    Network network = networks.of(Optional.empty(), Days.ALL, 1);

    assertThat(network.links()).hasSize(1);
    assertThat(network.total()).isEqualTo(2);
  }

  @Test
  void whatIsKeptOfAllTimeIsWhatIsCountedOfAllDays() {
    assertThat(ofAllTime()).isEqualTo(ofAllDays()).isNotEmpty();
  }

  private List<Network.Link> ofAllTime() {
    return networks.of(Optional.empty(), Days.ALL, 10).links();
  }

  private List<Network.Link> ofAllDays() {
    Days since = new Days(Optional.of(LocalDate.parse("0001-01-01")), Optional.empty());
    return networks.of(Optional.empty(), since, 10).links();
  }
}
