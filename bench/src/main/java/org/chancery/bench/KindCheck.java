package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Entry;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Looks for parties that are plainly wrong in kind, as far as a machine can tell: it sees less than
 * a reader would, and now and then doubts what is right.
 */
final class KindCheck {

  /** Somebody acts in a role of a finding. */
  private record Acting(String role, Party party) {}

  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "across", "throughout", "inside", "outside", "around", "via");

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)[\\d.,]+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\\d+"
              + " )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:"
              + " \\d+)?");

  private KindCheck() {}

  /** What seems wrong in a reading, at most one doubt for each party in a role. */
  static List<Doubt> doubts(Reading reading) {
    List<Doubt> doubts = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      for (Acting acting : acting(finding)) {
        Evidence sentence = finding.basis().evidence().getFirst();
        reason(reading.text(), acting.party(), sentence)
            .ifPresent(reason ->
                doubts.add(
                    new Doubt(
                        reading.text().document().id(),
                        finding.basis().id(),
                        acting.role(),
                        acting.party().name() + " (" + acting.party().kind() + ")",
                        reason,
                        sentence.exact())));
      }
    }
    return doubts;
  }

  /** Those who must be able to act; who merely takes part or is acted on may well be a place. */
  private static List<Acting> acting(Finding finding) {
    return switch (finding) {
      case Statement statement -> all("speaker", statement.speakers());
      case Commitment commitment -> all("by", commitment.by());
      case Request request -> all("by", request.by());
      case Omission omission -> all("by", omission.by());
      case Event event -> List.of(new Acting("source", event.source()));
      case org.chancery.reading.finding.Engagement engagement -> all("party", engagement.parties());
      case org.chancery.reading.finding.Precedent precedent -> all("who", precedent.who());
    };
  }

  private static List<Acting> all(String role, List<Party> parties) {
    return parties.stream().map(party -> new Acting(role, party)).toList();
  }

  private static Optional<Doubt.Reason> reason(Text text, Party party, Evidence sentence) {
    if (DATE.matcher(party.name()).matches()) {
      return Optional.of(Doubt.Reason.DATE);
    }
    return switch (party.kind()) {
      case PERSON -> person(party.name());
      case STATE ->
          isPlace(text, party, sentence) ? Optional.of(Doubt.Reason.PLACE) : Optional.empty();
      case ORGANISATION, COMPANY, GROUPING, OFFICE -> Optional.empty();
    };
  }

  private static Optional<Doubt.Reason> person(String name) {
    if (name.codePoints().noneMatch(Character::isUpperCase)) {
      return Optional.of(Doubt.Reason.COMMON_NOUN);
    }
    List<String> words = List.of(name.strip().split("\\s+"));
    boolean other =
        Gazetteer.standard()
            .longestMatch(words, 0)
            .filter(match -> match.length() == words.size())
            .filter(match -> match.entries().stream().allMatch(KindCheck::isNoPerson))
            .isPresent();
    return other ? Optional.of(Doubt.Reason.NOT_A_PERSON) : Optional.empty();
  }

  private static boolean isNoPerson(Entry entry) {
    return switch (entry) {
      case Entry.OfState state -> !state.ambiguous();
      case Entry.BodyName _, Entry.BodySeat _, Entry.OfficeTitle _ -> true;
      case Entry.Honorific _, Entry.HolderName _ -> false;
    };
  }

  /** Whether the state is mentioned in the sentence, and only behind "in", "at" and the like. */
  private static boolean isPlace(Text text, Party party, Evidence sentence) {
    int start = text.value().offsetByCodePoints(0, sentence.start());
    int end = text.value().offsetByCodePoints(start, sentence.end() - sentence.start());
    List<Span> inside =
        party.mentions().stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    return !inside.isEmpty() && inside.stream().allMatch(mention -> isPlace(text, mention));
  }

  private static boolean isPlace(Text text, Span mention) {
    // "in the U.S.-Japan dialogue" is no place.
    boolean compound =
        mention.end() < text.value().length() && text.value().charAt(mention.end()) == '-';
    return !compound && LOCATIVE.contains(wordBefore(text, mention));
  }

  /** The word before a mention, past "the". */
  private static String wordBefore(Text text, Span mention) {
    String[] before =
        text.value()
            .substring(Math.max(0, mention.start() - 40), mention.start())
            .strip()
            .toLowerCase(Locale.ROOT)
            .split("\\s+");
    int last = before.length - 1;
    return last > 0 && before[last].equals("the") ? before[last - 1] : before[last];
  }
}
