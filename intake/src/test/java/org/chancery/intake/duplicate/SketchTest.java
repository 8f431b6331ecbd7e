package org.chancery.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {

  @Test
  void theSameWordsAreTheSameWhateverTheirPunctuation() {
    assertThat(Sketch.of("The ministers met. They agreed.").exact())
        .isEqualTo(Sketch.of("THE MINISTERS met -- they agreed").exact());
  }

  @Test
  void tenCopiesOfAWireStoryAreNearEachOtherAndShareABand() {
    List<Sketch> printed = IntStream.range(0, 10).mapToObj(SketchTest::printed).toList();

    for (Sketch one : printed) {
      assertThat(printed).allMatch(one::isNear).allMatch(other -> shareABand(one, other));
    }
  }

  /** One story under another headline in each paper, with a line of its own at the end. */
  private static Sketch printed(int paper) {
    List<String> story = new ArrayList<>(sentences(1, 30));
    story.set(0, sentences(100 + paper, 1).getFirst());
    story.add("Additional reporting by our own staff number " + paper + ".");
    return Sketch.of(String.join(" ", story));
  }

  private static boolean shareABand(Sketch one, Sketch other) {
    return !Collections.disjoint(one.bands(), other.bands());
  }

  @Test
  void anotherStoryIsNotNear() {
    Sketch other = Sketch.of(String.join(" ", sentences(7, 30)));

    assertThat(printed(0).isNear(other)).isFalse();
    assertThat(shareABand(printed(0), other)).isFalse();
  }

  @Test
  void aStoryThatIsCutToAThirdIsStillNear() {
    List<String> whole = sentences(1, 45);
    Sketch cut = Sketch.of(String.join(" ", whole.subList(0, 15)));

    assertThat(cut.isNear(Sketch.of(String.join(" ", whole)))).isTrue();
  }

  @Test
  void textsOnOneMatterByDifferentHandsAreNotNear() {
    List<String> words =
        List.of(sentences(1, 30).stream().collect(Collectors.joining(" ")).split(" "));
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(Sketch.of(String.join(" ", words)).isNear(Sketch.of(String.join(" ", shuffled))))
        .isFalse();
  }

  @Test
  void aQuotationInALongerTextMakesItNoCopy() {
    String quotation = String.join(" ", sentences(5, 3));
    Sketch report = Sketch.of(String.join(" ", sentences(6, 30)) + " " + quotation);

    assertThat(Sketch.of(quotation).isNear(report)).isFalse();
  }

  @Test
  void textsWithoutWordsAreTheSame() {
    assertThat(Sketch.of("").exact()).isEqualTo(Sketch.of(" … ").exact());
  }

  @Test
  void whatIsKeptOfASketchGivesItBack() {
    Sketch sketch = printed(3);
    Sketch back = Sketch.of(sketch.exact(), sketch.runs(), sketch.bytes());

    assertThat(back.bands()).isEqualTo(sketch.bands());
    assertThat(back.resemblance(sketch)).isEqualTo(1);
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
