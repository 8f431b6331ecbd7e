package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Comparison.Aspect;
import org.chancery.record.view.Comparison.Difference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsTest {

  @TempDir Path folder;

  private OpenRecord record;

  @BeforeEach
  void keepTheTalks() {
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    record = Views.of(folder, readings);
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void bothTellOfTheMeetingAlike() {
    assertThat(readouts().same())
        .singleElement()
        .matches(pair -> pair.one().type() == FindingType.ENGAGEMENT);
  }

  @Test
  void numbersAndVerbsThatDifferAreTold() {
    assertThat(readouts().different())
        .singleElement()
        .satisfies(pair ->
            assertThat(pair.differences())
                .containsExactlyInAnyOrder(
                    new Difference(Aspect.NUMBERS, "30 percent", "20 percent"),
                    new Difference(Aspect.VERB, "pledged", "agreed")));
  }

  @Test
  void ofSeveralEachIsComparedWithEachThatComesAfterIt() {
    List<String> three = List.of("talks-jpn", "talks-usa", "strait");

    assertThat(new Comparisons(record.database()).among(three))
        .extracting(one -> one.one().id() + " " + one.other().id())
        .containsExactly("talks-jpn talks-usa", "talks-jpn strait", "talks-usa strait");
    assertThat(new Comparisons(record.database()).among(three).getFirst()).isEqualTo(readouts());
  }

  @Test
  void whatOneIsSilentOnIsTold() {
    assertThat(readouts().onlyOne())
        .filteredOn(alone -> alone.entry().type() == FindingType.OMISSION)
        .singleElement()
        .matches(alone -> alone.nearest().isEmpty());
    assertThat(readouts().onlyOther())
        .extracting(alone -> alone.entry().type())
        .containsExactlyInAnyOrder(FindingType.STATEMENT, FindingType.EVENT);
  }

  @Test
  void nothingIsToldTwice() {
    Comparison comparison = readouts();

    assertThat(
            comparison.same().size() + comparison.different().size() + comparison.onlyOne().size())
        .as("the findings of the first but for the act that is its meeting")
        .isEqualTo(8);
  }

  @Test
  void aDocumentThatIsNotThereCannotBeCompared() {
    assertThat(new Comparisons(record.database()).of("talks-jpn", "nowhere")).isEmpty();
  }

  private Comparison readouts() {
    return new Comparisons(record.database()).of("talks-jpn", "talks-usa").orElseThrow();
  }
}
