package org.chancery.record.query;

import java.util.List;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.kept.Times;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;

/**
 * A finding as the record gives it: what a document says, corrected where a person corrected it.
 *
 * @param document the document's id
 * @param localId its id within the reading
 * @param kind of an engagement its kind, of an event its PLOVER type, of a commitment or request
 *     its force, of an omission the manner, of a statement {@code direct} or {@code reported}
 * @param status of an engagement or an event
 * @param mode of an event
 * @param contexts of an event
 * @param content what is said, promised, asked, left out, or the first
 * @param quotation the sentence it rests on
 * @param start of the quotation in the document's text, in code points
 * @param end after its last code point
 * @param review what a person decided, where one did
 * @param outcome what a person said became of a commitment or request
 * @param day by which it is listed: when it happened, else when that was published; empty where
 *     neither is known
 */
public record FoundFinding(
    FindingId id,
    String document,
    String localId,
    FindingType type,
    Optional<String> kind,
    Optional<String> status,
    Optional<String> mode,
    List<String> contexts,
    List<Participant> participants,
    Optional<String> place,
    Optional<String> content,
    String quotation,
    int start,
    int end,
    String foundBy,
    double confidence,
    Times times,
    Optional<Review> review,
    Optional<CommitmentStatus> outcome,
    Optional<String> day) {

  /**
   * A party in its role.
   *
   * @param localId its id within the reading
   * @param kind {@code person}, {@code state}, …
   * @param side on whose side it stands: a state's code, or the name of a body of none
   */
  public record Participant(
      Role role,
      String localId,
      String kind,
      String name,
      Optional<String> state,
      Optional<String> office,
      Optional<String> side) {}

  public FoundFinding {
    contexts = List.copyOf(contexts);
    participants = List.copyOf(participants);
  }

  /** The participants in one role. */
  public List<Participant> in(Role role) {
    return participants.stream().filter(p -> p.role() == role).toList();
  }
}
