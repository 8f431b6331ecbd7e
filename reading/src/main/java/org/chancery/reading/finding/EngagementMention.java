package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.time.Edtf;

/**
 * One place where a text speaks of an occasion.
 *
 * @param foundBy id of the rule
 * @param sentence where it stands
 * @param cue the verb or noun that tells of it
 * @param kind what sort of occasion, as far as this place tells
 * @param vague whether the word leaves open what sort: "talks", "the discussions", "hosted"
 * @param status how far it has come
 * @param certain whether the clause itself tells the status, not only what surrounds it
 * @param parties who takes part, as far as this place tells
 * @param more whether others take part whom the text does not name ("business leaders")
 * @param definite whether it takes up what was spoken of: "the meeting", "their talks"
 * @param bare whether nothing but the occasion word is there: no time, place, topic or sort
 * @param topical whether it tells what is negotiated
 * @param several whether it tells of several occasions: "meetings"
 * @param marks words that tell apart occasions of one kind: "first", "trilateral", "next"
 * @param headline whether it stands in a headline
 */
record EngagementMention(
    String foundBy,
    Sentence sentence,
    Token cue,
    Engagement.Kind kind,
    boolean vague,
    Engagement.Status status,
    boolean certain,
    List<Party> parties,
    boolean more,
    Optional<Edtf> date,
    Optional<String> place,
    boolean definite,
    boolean bare,
    boolean topical,
    boolean several,
    Set<String> marks,
    boolean headline) {

  EngagementMention {
    parties = List.copyOf(parties);
    marks = Set.copyOf(marks);
  }

  /** The same of others. */
  EngagementMention among(List<Party> others) {
    return new EngagementMention(
        foundBy, sentence, cue, kind, vague, status, certain, others, more, date, place, definite,
        bare, topical, several, marks, headline);
  }

  /** The same on another date. */
  EngagementMention on(Optional<Edtf> day) {
    return new EngagementMention(
        foundBy, sentence, cue, kind, vague, status, certain, parties, more, day, place, definite,
        bare, topical, several, marks, headline);
  }

  /** Whether it is to come. */
  boolean ahead() {
    return switch (status) {
      case SCHEDULED, ANTICIPATED -> true;
      case HELD, ONGOING, CANCELLED, DECLINED -> false;
    };
  }
}
