package org.chancery.intake;

import org.chancery.intake.bounds.Limits;
import org.chancery.intake.lines.FieldNames;

/**
 * How documents are taken in.
 *
 * @param defaults what is known of documents that do not say it themselves
 * @param names the keys of JSON lines
 * @param limits how much one input may ask for
 */
public record IntakeSettings(Defaults defaults, FieldNames names, Limits limits) {

  /** As documents come. */
  public static final IntakeSettings STANDARD =
      new IntakeSettings(Defaults.NONE, FieldNames.STANDARD, Limits.STANDARD);

  public IntakeSettings with(Defaults other) {
    return new IntakeSettings(other, names, limits);
  }

  public IntakeSettings with(FieldNames other) {
    return new IntakeSettings(defaults, other, limits);
  }

  public IntakeSettings with(Limits other) {
    return new IntakeSettings(defaults, names, other);
  }
}
