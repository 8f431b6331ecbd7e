package org.chancery.desk.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Request;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.Role;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;

/**
 * What may be corrected of a finding.
 *
 * @param name as {@link org.chancery.record.revision.Correction} names it
 * @param label for people
 * @param value as it is now
 * @param choices what it may be; none where any words will do
 */
public record CorrectionField(String name, String label, String value, List<String> choices) {

  public CorrectionField {
    choices = List.copyOf(choices);
  }

  /** The fields of a finding. */
  public static List<CorrectionField> of(FoundFinding found) {
    List<CorrectionField> fields = new ArrayList<>();
    String kind = spelled(found.kind().orElse(""));
    String status = spelled(found.status().orElse(""));
    Optional<String> date = found.times().happened().map(Edtf::text);
    switch (found.type()) {
      case ENGAGEMENT -> {
        fields.add(choice("kind", "kind", kind, Engagement.Kind.values()));
        fields.add(choice("status", "status", status, Engagement.Status.values()));
        fields.add(parties("parties", "parties", found, Role.PARTY));
        fields.add(words("date", "date", date));
        fields.add(words("place", "place", found.place()));
      }
      case STATEMENT -> {
        fields.add(parties("speakers", "speakers", found, Role.SPEAKER));
        fields.add(parties("addressees", "to whom", found, Role.ADDRESSEE));
      }
      case COMMITMENT -> {
        fields.add(outcome(found));
        fields.add(choice("force", "force", kind, Commitment.Force.values()));
        fields.add(parties("by", "by", found, Role.BY));
        fields.add(parties("to", "to", found, Role.TO));
        fields.add(words("due", "due", date));
      }
      case REQUEST -> {
        fields.add(outcome(found));
        fields.add(choice("force", "force", kind, Request.Force.values()));
        fields.add(parties("by", "by", found, Role.BY));
        fields.add(parties("to", "to", found, Role.TO));
      }
      case OMISSION -> {
        fields.add(choice("manner", "manner", kind, Omission.Manner.values()));
        fields.add(parties("by", "by", found, Role.BY));
      }
      case PRECEDENT -> fields.add(parties("who", "who", found, Role.WHO));
      case EVENT -> {
        fields.add(choice("type", "type", kind, Event.Type.values()));
        fields.add(choice("status", "status", status, Event.Status.values()));
        fields.add(parties("source", "source", found, Role.SOURCE));
        fields.add(parties("target", "target", found, Role.TARGET));
        fields.add(words("mode", "mode", found.mode()));
        fields.add(words("date", "date", date));
      }
    }
    return List.copyOf(fields);
  }

  private static CorrectionField outcome(FoundFinding found) {
    return new CorrectionField(
        "status",
        "what became of it",
        found.outcome().map(CommitmentStatus::label).orElse(CommitmentStatus.OPEN.label()),
        spelled(CommitmentStatus.values()));
  }

  private static CorrectionField choice(
      String name, String label, String value, Enum<?>... choices) {
    return new CorrectionField(name, label, value, spelled(choices));
  }

  private static CorrectionField words(String name, String label, Optional<String> value) {
    return new CorrectionField(name, label, value.orElse(""), List.of());
  }

  private static CorrectionField parties(String name, String label, FoundFinding found, Role role) {
    return new CorrectionField(
        name,
        label,
        found.in(role).stream()
            .map(FoundFinding.Participant::name)
            .distinct()
            .collect(Collectors.joining("; ")),
        List.of());
  }

  private static List<String> spelled(Enum<?>... choices) {
    return Arrays.stream(choices).map(choice -> spelled(choice.name())).toList();
  }

  private static String spelled(String value) {
    return value.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
