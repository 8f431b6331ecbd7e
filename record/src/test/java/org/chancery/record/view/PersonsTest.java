package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Party;
import org.chancery.record.HandMade;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is one, however documents write the name and whoever asks. */
class PersonsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Zelensky", "Zelenskyy", "Volodymyr Zelenskiy", "President Zelenskyy"})
  void spellingsAreOfOnePerson(String asked) {
    assertOne(asked, "UKR", "Volodymyr Zelensky", "Volodymyr Zelenskyy", "President Zelenskyy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"President Biden", "Joseph R. Biden, Jr.", "Joe Biden", "biden"})
  void titlesAndInitialsAreOfOnePerson(String asked) {
    assertOne(asked, "USA", "President Biden", "Joseph R. Biden, Jr.");
  }

  private void assertOne(String asked, String state, String... written) {
    List<Reading> readings = new ArrayList<>();
    for (String name : written) {
      readings.add(saying("d" + readings.size(), name, state));
    }
    readings.add(saying("other", "Ellen Whitcombe", state));
    try (OpenRecord record = Views.of(folder, readings)) {
      assertThat(new Profiles(record.database(), Gazetteer.standard()).ofPerson(asked, 20))
          .singleElement()
          .satisfies(profile -> {
            assertThat(profile.names()).containsExactlyInAnyOrder(written);
            assertThat(profile.statements().total()).isEqualTo(written.length);
          });
    }
  }

  private static Reading saying(String document, String name, String state) {
    String words = name + " said so again.";
    HandMade made =
        new HandMade(Document.of(document, words).publishedOn(PublicationDate.parse("2023-05-10")));
    Party speaker =
        made.party(Party.Kind.PERSON, name, Optional.of(state), Optional.of("president"));
    return made.add(
            new Statement(
                made.basis("statement.test", words),
                List.of(speaker),
                List.of(),
                Optional.empty(),
                "so again",
                false))
        .reading();
  }
}
