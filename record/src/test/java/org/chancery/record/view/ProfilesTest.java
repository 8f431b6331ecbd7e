package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.OpenRecord;
import org.chancery.record.Talks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  @TempDir Path folder;

  private OpenRecord record;
  private Profiles profiles;

  @BeforeEach
  void keepTheTalks() {
    record = Views.of(folder, Talks.all());
    profiles = new Profiles(record.database(), Gazetteer.standard());
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void aPersonIsFoundByTheFamilyName() {
    assertThat(profiles.ofPerson("whitcombe", 20))
        .singleElement()
        .matches(profile -> profile.name().equals("Ellen Whitcombe"));
  }

  @Test
  void anOfficeIsGivenWithTheDocumentsThatSaySo() {
    Profile whitcombe = profiles.ofPerson("Ellen Whitcombe", 20).getFirst();

    assertThat(whitcombe.offices())
        .singleElement()
        .satisfies(office -> {
          assertThat(office.title()).isEqualTo("secretary of state");
          assertThat(office.from()).contains("2025-01-22");
          assertThat(office.until()).contains("2025-01-23");
          assertThat(office.documents()).isEqualTo(2);
        });
  }

  @Test
  void aPersonHasEngagementsStatementsAndCounterparts() {
    Profile whitcombe = profiles.ofPerson("Ellen Whitcombe", 20).getFirst();

    assertThat(whitcombe.engagements().total()).isEqualTo(4);
    assertThat(whitcombe.statements().total()).isEqualTo(1);
    assertThat(whitcombe.counterparts()).containsExactly(new Profile.Counterpart("JPN", 4));
  }

  @Test
  void aStateHasThoseOfAllWhoActForIt() {
    Profile states = profiles.ofSide(Views.STATES, "state", 20);

    assertThat(states.engagements().total()).isEqualTo(4);
    assertThat(states.statements().total()).isEqualTo(1);
    assertThat(states.counterparts()).containsExactly(new Profile.Counterpart("JPN", 4));
  }

  @Test
  void nobodyIsCalledSo() {
    assertThat(profiles.ofPerson("Zebulon Nought", 20)).isEmpty();
  }
}
