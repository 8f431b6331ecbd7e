package org.chancery.record.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Finding;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;

/**
 * What differs between two readings of a document, of one text or of two versions of it.
 *
 * @param anew what only the later one finds
 * @param gone what only the earlier one finds
 */
public record ReadingChanges(List<Change> anew, List<Change> gone) {

  /** A finding that one of them does not have. */
  public record Change(FindingId id, FindingType type, String quotation) {}

  public ReadingChanges {
    anew = List.copyOf(anew);
    gone = List.copyOf(gone);
  }

  /** Compares two readings. */
  public static ReadingChanges between(Reading earlier, Reading later) {
    return new ReadingChanges(only(later, earlier), only(earlier, later));
  }

  private static List<Change> only(Reading one, Reading other) {
    Map<String, FindingId> ids = FindingId.of(one);
    var others = FindingId.of(other).values();
    List<Change> only = new ArrayList<>();
    for (Finding finding : one.findings()) {
      FindingId id = Objects.requireNonNull(ids.get(finding.basis().id()));
      if (!others.contains(id)) {
        only.add(
            new Change(id, FindingType.of(finding), finding.basis().evidence().getFirst().exact()));
      }
    }
    return only;
  }

  /** Whether both find the same. */
  public boolean isEmpty() {
    return anew.isEmpty() && gone.isEmpty();
  }
}
