package org.chancery.parser.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found for a sentence is found in any company, to the last bit. */
class NetworkTest {

  private static final ModelFiles FILES = ModelFiles.builtIn();
  private static final int ROOT = FILES.lines("deprels.txt").indexOf("root");
  private static final Network NETWORK = new Network(FILES, ROOT);

  private static final List<List<String>> SENTENCES = sentences();

  /** Sentences of all lengths, some with words that no vocabulary has. */
  private static List<List<String>> sentences() {
    String[] words =
        ("The foreign ministers of Norway and Kenya , who met in Lima on Tuesday , did n't sign the"
                + " long-awaited fisheries accord , but \" agreed to meet again before autumn \" ;"
                + " NATO 's 2,500 observers ( mostly from Zoë Ångström 's unit ) left Graz .")
            .split(" ");
    Random random = new Random(7);
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int length = i < 20 ? 1 + i : 1 + random.nextInt(i == 59 ? 300 : 45);
      sentences.add(
          IntStream.range(0, length).mapToObj(_ -> words[random.nextInt(words.length)]).toList());
    }
    hostile().forEach(word -> sentences.add(List.of("Envoys", "saw", word, ".")));
    return List.copyOf(sentences);
  }

  private static Stream<String> hostile() {
    return Stream.of(
        " ",
        "\u200b",
        "\u0301",
        "\u0000",
        "\ufffd",
        "\ud83d",
        "\udc00",
        "😀",
        "東京都",
        "x".repeat(10_000),
        "東".repeat(10_000),
        ".".repeat(10_000),
        "عربى",
        "\u202eabc");
  }

  private static final List<SentenceScores> ALONE =
      SENTENCES.stream().map(sentence -> NETWORK.score(List.of(sentence)).getFirst()).toList();

  @Test
  void allSentencesTogetherAreScoredAsEachAlone() {
    assertSame(NETWORK.score(SENTENCES), ALONE);
  }

  @Test
  void theOrderOfSentencesDoesNotMatter() {
    Random random = new Random(11);
    for (int time = 0; time < 3; time++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, SENTENCES.size()).boxed().toList());
      Collections.shuffle(order, random);
      List<Integer> some = order.subList(0, 5 + random.nextInt(SENTENCES.size() - 5));

      assertSame(
          NETWORK.score(some.stream().map(SENTENCES::get).toList()),
          some.stream().map(ALONE::get).toList());
    }
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<List<SentenceScores>>> found = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        List<List<String>> own = SENTENCES.subList(i * 4, SENTENCES.size());
        found.add(pool.submit(() -> NETWORK.score(own)));
      }
      for (int i = 0; i < found.size(); i++) {
        assertSame(found.get(i).get(), ALONE.subList(i * 4, ALONE.size()));
      }
    }
  }

  @Test
  void anotherSessionFindsTheSame() {
    assertSame(new Network(FILES, ROOT).score(SENTENCES), ALONE);
  }

  @Test
  void everySentenceHasOneRootAndOnlyThatIsCalledSo() {
    for (SentenceScores scores : ALONE) {
      assertThat(Arrays.stream(scores.heads()).filter(head -> head < 0)).hasSize(1);
      for (int i = 0; i < scores.heads().length; i++) {
        assertThat(scores.relations()[i] == ROOT).isEqualTo(scores.heads()[i] < 0);
      }
    }
  }

  @Test
  void asManyWordsAsPromisedFitWhateverTheyAre() {
    List<String> words = Collections.nCopies(500, "東京都" + "x".repeat(50));

    assertThat(NETWORK.score(List.of(words)).getFirst().heads()).hasSize(500);
  }

  @Test
  void moreWordsThanPromisedAreRefused() {
    assertThatThrownBy(() -> NETWORK.score(List.of(Collections.nCopies(511, "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("511 words do not fit");
  }

  @Test
  void noSentencesHaveNoScores() {
    assertThat(NETWORK.score(List.of())).isEmpty();
  }

  private static void assertSame(List<SentenceScores> found, List<SentenceScores> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      SentenceScores one = found.get(i);
      SentenceScores other = expected.get(i);
      assertThat(one.upos()).isEqualTo(other.upos());
      assertThat(one.xpos()).isEqualTo(other.xpos());
      assertThat(one.lemma()).isEqualTo(other.lemma());
      assertThat(one.heads()).isEqualTo(other.heads());
      assertThat(one.relations()).isEqualTo(other.relations());
      assertThat(bits(one.names())).isEqualTo(bits(other.names()));
    }
  }

  private static int[] bits(float[] scores) {
    return IntStream.range(0, scores.length).map(i -> Float.floatToRawIntBits(scores[i])).toArray();
  }
}
