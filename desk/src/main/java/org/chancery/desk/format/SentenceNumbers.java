package org.chancery.desk.format;

import java.util.Arrays;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.text.Evidence;

/** Leads from evidence, which counts code points, to the sentence it stands in. */
public final class SentenceNumbers {

  private final Reading reading;
  private final int[] starts;

  public SentenceNumbers(Reading reading) {
    this.reading = reading;
    this.starts =
        reading.syntax().sentences().stream()
            .mapToInt(sentence -> reading.text().evidence(sentence.span()).start())
            .toArray();
  }

  /** The sentence in which evidence begins; empty where it begins before the first. */
  public Optional<Sentence> sentence(Evidence evidence) {
    int found = Arrays.binarySearch(starts, evidence.start());
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? Optional.empty() : Optional.of(reading.syntax().sentences().get(index));
  }

  /** A reference such as {@code [s3]}; empty where the evidence stands in no sentence. */
  public String reference(Evidence evidence) {
    return sentence(evidence).map(sentence -> "[s" + sentence.number() + "]").orElse("");
  }
}
