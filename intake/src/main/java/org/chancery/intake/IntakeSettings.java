package org.chancery.intake;

import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Network;
import org.chancery.intake.lines.FieldNames;

/**
 * How documents are taken in.
 *
 * @param defaults what is known of documents that do not say it themselves
 * @param names the keys of JSON lines
 * @param limits how much one input may ask for
 * @param network which addresses may be asked
 */
public record IntakeSettings(Defaults defaults, FieldNames names, Limits limits, Network network) {

  /** As documents come. */
  public static final IntakeSettings STANDARD =
      new IntakeSettings(Defaults.NONE, FieldNames.STANDARD, Limits.STANDARD, Network.PUBLIC);

  public IntakeSettings with(Defaults other) {
    return new IntakeSettings(other, names, limits, network);
  }

  public IntakeSettings with(FieldNames other) {
    return new IntakeSettings(defaults, other, limits, network);
  }

  public IntakeSettings with(Limits other) {
    return new IntakeSettings(defaults, names, other, network);
  }

  public IntakeSettings with(Network other) {
    return new IntakeSettings(defaults, names, limits, other);
  }
}
