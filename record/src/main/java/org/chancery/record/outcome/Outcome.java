package org.chancery.record.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.revision.CommitmentStatus;

/**
 * What may have become of a commitment or request, by the order of telling.
 *
 * @param undertaking what was promised or asked
 * @param suggestions what later documents suggest, the earliest first
 */
public record Outcome(Undertaking undertaking, List<Suggestion> suggestions) {

  /** How long after its day something open no longer matters, unless it is spoken of again. */
  private static final int LAPSES_AFTER_DAYS = 365;

  public Outcome {
    suggestions = List.copyOf(suggestions);
  }

  /**
   * The status suggested on a day: the last that a document suggests, where repeating says nothing
   * against what was suggested before.
   */
  public CommitmentStatus suggested(LocalDate today) {
    Optional<CommitmentStatus> told =
        suggestions.reversed().stream()
            .map(Suggestion::status)
            .filter(status -> status != CommitmentStatus.REPEATED)
            .findFirst();
    if (told.isPresent()) {
      return told.get();
    }
    boolean lapsed =
        due()
            .filter(day -> lastSpokenOf().orElse(day).isBefore(today.minusDays(LAPSES_AFTER_DAYS)))
            .filter(day -> day.isBefore(today.minusDays(LAPSES_AFTER_DAYS)))
            .isPresent();
    if (lapsed) {
      return CommitmentStatus.LAPSED;
    }
    return suggestions.isEmpty() ? CommitmentStatus.OPEN : CommitmentStatus.REPEATED;
  }

  /**
   * Whether its day is past and it is still open: by what a person decided, or else by what is
   * suggested.
   */
  public boolean isOverdue(LocalDate today, Optional<CommitmentStatus> decided) {
    boolean open =
        switch (decided.orElseGet(() -> suggested(today))) {
          case OPEN, REPEATED, BROKEN -> true;
          case FULFILLED, WITHDRAWN, LAPSED -> false;
        };
    return open && due().filter(day -> day.isBefore(today)).isPresent();
  }

  private Optional<LocalDate> due() {
    return undertaking.due().flatMap(Edtf::latest);
  }

  private Optional<LocalDate> lastSpokenOf() {
    return suggestions.reversed().stream().flatMap(s -> s.sign().published().stream()).findFirst();
  }
}
