package org.chancery.record.happening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingId;

/**
 * What one document says of one happening.
 *
 * @param document the document's id
 * @param finding the finding's id in the record
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
    FindingId finding,
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
          .thenComparing(r -> r.finding.value());

  public Report {
    participants = List.copyOf(participants);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("nobody takes part: " + document + " " + finding);
    }
  }

  /**
   * What stands on the sides of the table: the states, and bodies and persons of no known state
   * only where there are no two states.
   */
  public Set<String> sides() {
    Set<String> states = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (Participant participant : participants) {
      all.add(participant.side());
      if (participant.isOfState()) {
        states.add(participant.side());
      }
    }
    return states.size() >= 2 ? states : all;
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
