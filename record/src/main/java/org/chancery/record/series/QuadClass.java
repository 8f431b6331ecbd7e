package org.chancery.record.series;

import java.util.Locale;
import org.chancery.reading.finding.Event;

/**
 * The four classes into which PLOVER puts its event types.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER</a>
 */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** The class of a type. */
  public static QuadClass of(Event.Type type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, CONCEDE -> VERBAL_COOPERATION;
      case COOPERATE, AID, RETREAT -> MATERIAL_COOPERATION;
      case REQUEST, ACCUSE, REJECT, THREATEN -> VERBAL_CONFLICT;
      case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> MATERIAL_CONFLICT;
    };
  }

  /** {@code verbal-cooperation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is cooperation and not conflict. */
  public boolean isCooperation() {
    return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
  }
}
