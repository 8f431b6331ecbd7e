package org.chancery.record.view;

import java.util.List;

/**
 * A state, or a body that stands for no state, as somebody asks for it.
 *
 * @param name its usual name
 * @param keys how the record writes it: a state's ISO 3166-1 alpha-3 code, or every name of a body
 */
public record Side(String name, List<String> keys) {

  public Side {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no way to find " + name);
    }
  }

  /** The code of a state, the name of anything else. */
  public String code() {
    return keys.size() == 1 ? keys.getFirst() : name;
  }

  /** Whether it is a state. */
  public boolean isState() {
    return keys.size() == 1 && keys.getFirst().matches("[A-Z]{3}") && !keys.contains(name);
  }
}
