package org.chancery.record.happening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;

/**
 * What one document says of one happening.
 *
 * @param document the document's id
 * @param finding the finding's id within the document
 * @param published the document's day
 * @param source who published it
 * @param subject what sort of happening
 * @param participants of an act first the source, then the target
 * @param date when it happens, as the document says
 * @param place where, in the document's words
 * @param standing how far it had come
 * @param evidence the sentence
 */
public record Report(
    String document,
    String finding,
    Optional<LocalDate> published,
    Optional<String> source,
    Subject subject,
    List<Participant> participants,
    Optional<Edtf> date,
    Optional<String> place,
    Standing standing,
    Evidence evidence)
    implements Comparable<Report> {

  private static final Comparator<Report> ORDER =
      Comparator.comparing((Report r) -> r.published.orElse(LocalDate.MAX))
          .thenComparing(Report::document)
          .thenComparing(Report::finding);

  public Report {
    participants = List.copyOf(participants);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("nobody takes part: " + document + " " + finding);
    }
  }

  /** The states and bodies that take part. */
  public Set<String> sides() {
    Set<String> sides = new TreeSet<>();
    participants.forEach(p -> sides.add(p.side()));
    return sides;
  }

  /** The participants of one side. */
  public List<Participant> of(String side) {
    return participants.stream().filter(p -> p.side().equals(side)).toList();
  }

  /** By day of publication, then by ids: the order in which a history is told. */
  @Override
  public int compareTo(Report other) {
    return ORDER.compare(this, other);
  }
}
