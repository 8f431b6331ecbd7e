package org.chancery.desk.answer;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.record.OpenRecord;

/** All that a record can be asked by programs. Safe for use by several threads. */
public final class Questions {

  private final OpenRecord record;
  private final Map<String, Question> byName = new LinkedHashMap<>();

  private Questions(OpenRecord record, List<Question> all) {
    this.record = record;
    all.forEach(question -> byName.put(question.name(), question));
  }

  /**
   * The questions to a record.
   *
   * @param clock tells which day it is
   */
  public static Questions to(OpenRecord record, InstantSource clock) {
    Asked asked = new Asked(record, clock);
    return new Questions(
        record,
        Stream.of(TextQuestions.all(asked), SideQuestions.all(asked), ListQuestions.all(asked))
            .flatMap(List::stream)
            .toList());
  }

  /** One that is there. */
  public Question named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** What differs whenever the record changed: see {@code RecordQueries.lastChange()}. */
  public String lastChange() {
    return record.queries().lastChange();
  }
}
