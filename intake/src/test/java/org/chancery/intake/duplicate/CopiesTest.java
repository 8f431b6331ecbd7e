package org.chancery.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopiesTest {

  private final Copies copies = new Copies();

  @Test
  void theSameWordsAreAnExactCopyWhateverTheirPunctuation() {
    copies.add("a", "The ministers met. They agreed.");

    assertThat(copies.add("b", "THE MINISTERS met -- they agreed"))
        .contains(new Likeness("a", "a", Likeness.Kind.EXACT, 1));
  }

  @Test
  void tenCopiesOfAWireStoryAreOneReport() {
    List<String> story = sentences(1, 30);
    for (int i = 0; i < 10; i++) {
      List<String> printed = new ArrayList<>(story);
      printed.set(0, sentences(100 + i, 1).getFirst());
      printed.add("Additional reporting by our own staff number " + i + ".");
      copies.add("paper " + i, String.join(" ", printed));
    }
    copies.add("another", String.join(" ", sentences(7, 30)));

    assertThat(copies.reports().values()).extracting(List::size).containsExactly(10, 1);
  }

  @Test
  void aStoryThatIsCutToAThirdIsStillACopy() {
    copies.add("whole", String.join(" ", sentences(1, 45)));

    assertThat(copies.add("cut", String.join(" ", sentences(1, 45).subList(0, 15))))
        .hasValueSatisfying(likeness -> {
          assertThat(likeness.kind()).isEqualTo(Likeness.Kind.NEAR);
          assertThat(likeness.first()).isEqualTo("whole");
        });
  }

  @Test
  void textsOnOneMatterByDifferentHandsAreNotCopies() {
    List<String> words =
        List.of(sentences(1, 30).stream().collect(Collectors.joining(" ")).split(" "));
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, new Random(3));
    copies.add("a", String.join(" ", words));

    assertThat(copies.add("b", String.join(" ", shuffled))).isEmpty();
  }

  @Test
  void aQuotationInALongerTextMakesItNoCopy() {
    String quotation = String.join(" ", sentences(5, 3));
    copies.add("statement", quotation);

    assertThat(copies.add("report", String.join(" ", sentences(6, 30)) + " " + quotation))
        .isEmpty();
  }

  @Test
  void aCopyOfACopyBelongsToTheFirst() {
    List<String> story = sentences(1, 40);
    copies.add("a", String.join(" ", story));
    copies.add("b", String.join(" ", story.subList(0, 33)));

    assertThat(copies.add("c", String.join(" ", story.subList(0, 27))))
        .hasValueSatisfying(likeness -> assertThat(likeness.first()).isEqualTo("a"));
  }

  @Test
  void emptyTextsAreCopiesOfEachOther() {
    copies.add("a", "");

    assertThat(copies.add("b", " … ")).isPresent();
  }

  /** Sentences of invented words, always the same for a seed. */
  private static List<String> sentences(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(_ ->
            IntStream.range(0, 14)
                .mapToObj(_ -> "word" + random.nextInt(2_000))
                .collect(Collectors.joining(" ", "", ".")))
        .toList();
  }
}
