package org.chancery.desk.web.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.desk.web.http.BadRequestException;
import org.chancery.desk.web.http.Form;
import org.chancery.desk.web.page.CorrectionField;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;

/** Keeps what a person decides about a finding. */
public final class Decisions {

  /** Fields of a correction carry this before their names. */
  public static final String FIELD = "field.";

  private final OpenRecord record;
  private final String person;

  /**
   * @param person who decides, unless the form says
   */
  public Decisions(OpenRecord record, String person) {
    this.record = record;
    this.person = person;
  }

  /**
   * Keeps it.
   *
   * @param form {@code finding}, {@code decision} (accept, reject or correct), {@code note}, {@code
   *     person}, and the fields of a correction; those that are as they were are left out
   * @return the finding as it is from now on
   * @throws BadRequestException if it makes no sense, with the reason
   */
  public FoundFinding decide(Form form) {
    FoundFinding found =
        form.field("finding")
            .flatMap(Decisions::id)
            .flatMap(id -> record.queries().finding(id))
            .orElseThrow(() -> new BadRequestException("no such finding"));
    Decision decision =
        switch (form.field("decision").orElse("")) {
          case "accept" -> new Decision.Accepted();
          case "reject" -> new Decision.Rejected();
          case "correct" -> new Decision.Corrected(new Correction(changed(found, form)));
          default -> throw new BadRequestException("decision: accept, reject or correct");
        };
    try {
      return record.review(
          found.id(), decision, form.field("note"), form.field("person").orElse(person));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<FindingId> id(String value) {
    try {
      return Optional.of(new FindingId(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> changed(FoundFinding found, Form form) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (CorrectionField field : CorrectionField.of(found)) {
      Optional.ofNullable(form.fields().get(FIELD + field.name()))
          .map(String::strip)
          .filter(value -> !value.equals(field.value()))
          .ifPresent(value -> changed.put(field.name(), value));
    }
    if (changed.isEmpty()) {
      throw new BadRequestException("nothing is changed: change a field, or accept the finding");
    }
    return changed;
  }
}
