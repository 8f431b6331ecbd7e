package org.chancery.record.series;

import org.chancery.reading.finding.Event;

/**
 * How cooperative or hostile an act is, from -10 to 10, on Goldstein's scale of 1992.
 *
 * <p>The scale was made for WEIS and carried over to the roots of CAMEO; PLOVER's types take the
 * values of the roots that they stand for. Where they stand for several the mean is taken: RETREAT
 * for 084 to 087; REQUEST for 02, appeals, and 10, demands; ASSAULT for 18 to 20.
 */
public final class Goldstein {

  private Goldstein() {}

  /** The value of a type. */
  public static double of(Event.Type type) {
    return switch (type) {
      case AGREE -> 4.0;
      case CONSULT -> 1.0;
      case SUPPORT -> 3.5;
      case CONCEDE -> 5.0;
      case COOPERATE -> 6.0;
      case AID -> 7.0;
      case RETREAT -> 8.0;
      case REQUEST -> -1.0;
      case ACCUSE -> -2.0;
      case REJECT -> -4.0;
      case THREATEN -> -6.0;
      case PROTEST -> -6.5;
      case SANCTION -> -4.0;
      case MOBILIZE -> -7.2;
      case COERCE -> -7.0;
      case ASSAULT -> -9.7;
    };
  }
}
