package org.chancery.reading.party;

import java.time.LocalDate;
import java.util.List;

/**
 * That a person held an office for a state or a body.
 *
 * @param name the fullest usual name, in the order in which English-language news writes it
 * @param names other spellings and short forms
 * @param of the alpha-3 code or the body id
 * @param office the office
 * @param role what the holder did: the office's role, but for a body's president or chancellor
 *     {@link Role#HEAD_OF_BODY}
 * @param tenure from when to when
 * @param source where this is known from
 */
public record Holder(
    String name,
    List<String> names,
    String of,
    Office office,
    Role role,
    Tenure tenure,
    String source) {
  public Holder {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a holder without a name");
    }
    names = List.copyOf(names);
  }

  /** Whether nothing that is known excludes that the office was held on the day. */
  public boolean mayHoldOn(LocalDate day) {
    return tenure.mayInclude(day);
  }

  /** Whether the office is held today, as far as the gazetteer knows. */
  public boolean inOffice() {
    return tenure.to().isEmpty();
  }
}
