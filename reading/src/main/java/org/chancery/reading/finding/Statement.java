package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;

/**
 * Something a party said or wrote, with its content.
 *
 * @param cue the word that tells of the speaking
 * @param content the exact words; pieces of one quotation are joined by a space
 * @param direct whether any of it stands in quotation marks
 */
public record Statement(
    Basis basis,
    List<Party> speakers,
    List<Party> addressees,
    Optional<Evidence> cue,
    String content,
    boolean direct)
    implements Finding {

  public Statement {
    speakers = List.copyOf(speakers);
    addressees = List.copyOf(addressees);
  }
}
