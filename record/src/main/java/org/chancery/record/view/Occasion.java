package org.chancery.record.view;

import java.util.List;
import org.chancery.record.happening.Standing;
import org.chancery.record.query.FoundHappening;

/**
 * A happening as people look at it: an engagement or act with what each report says of it.
 *
 * @param entry what all reports together say
 * @param standing how far it has come
 * @param history from its announcement to its outcome, as far as documents tell
 * @param reports each as its document has it, by day of publication
 */
public record Occasion(
    Entry entry, Standing standing, List<FoundHappening.Turn> history, List<Entry> reports) {

  public Occasion {
    history = List.copyOf(history);
    reports = List.copyOf(reports);
  }
}
