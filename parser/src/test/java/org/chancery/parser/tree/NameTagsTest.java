package org.chancery.parser.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.reading.syntax.NamedEntity.Kind.PERSON;
import static org.chancery.reading.syntax.NamedEntity.Kind.PLACE;

import java.util.List;
import org.chancery.reading.syntax.NamedEntity;
import org.junit.jupiter.api.Test;

class NameTagsTest {

  private static final List<String> TAGS =
      List.of("O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE");
  private static final NameTags NAME_TAGS = new NameTags(TAGS);

  /** Scores of 1 for each of these tags, in order, and of 0 for all others. */
  private static float[] scores(String... tags) {
    float[] scores = new float[tags.length * TAGS.size()];
    for (int i = 0; i < tags.length; i++) {
      scores[i * TAGS.size() + TAGS.indexOf(tags[i])] = 1;
    }
    return scores;
  }

  private static List<NamedEntity> names(String... tags) {
    return NAME_TAGS.names(scores(tags), 0, tags.length);
  }

  @Test
  void namesBeginAndGoOn() {
    assertThat(names("B-PERSON", "I-PERSON", "O", "B-PLACE"))
        .containsExactly(new NamedEntity(PERSON, 0, 1), new NamedEntity(PLACE, 3, 3));
  }

  @Test
  void aNameBesideAnotherBeginsAnew() {
    assertThat(names("B-PLACE", "B-PLACE", "I-PLACE"))
        .containsExactly(new NamedEntity(PLACE, 0, 0), new NamedEntity(PLACE, 1, 2));
  }

  @Test
  void whatDidNotBeginDoesNotGoOn() {
    float[] scores = scores("O", "I-PERSON", "I-PERSON");
    // Not to begin is a little worse than to begin.
    scores[TAGS.size() + TAGS.indexOf("B-PERSON")] = 0.5f;

    assertThat(NAME_TAGS.names(scores, 0, 3)).containsExactly(new NamedEntity(PERSON, 1, 2));
  }

  @Test
  void aNameIsOfOneKind() {
    float[] scores = scores("B-PERSON", "I-PLACE");
    scores[TAGS.size() + TAGS.indexOf("I-PERSON")] = 0.5f;

    assertThat(NAME_TAGS.names(scores, 0, 2)).containsExactly(new NamedEntity(PERSON, 0, 1));
  }

  @Test
  void aSentenceWithinABatchHasItsOwnRows() {
    float[] scores = scores("B-PERSON", "I-PERSON", "B-PLACE", "O");

    assertThat(NAME_TAGS.names(scores, 2, 2)).containsExactly(new NamedEntity(PLACE, 0, 0));
  }

  @Test
  void noWordsHaveNoNames() {
    assertThat(NAME_TAGS.names(new float[0], 0, 0)).isEmpty();
  }

  @Test
  void aTagThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new NameTags(List.of("O", "X-PERSON")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no tag of names: X-PERSON");
    assertThatThrownBy(() -> new NameTags(List.of("O", "B-PLANET")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
