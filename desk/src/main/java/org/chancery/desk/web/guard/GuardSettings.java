package org.chancery.desk.web.guard;

import java.util.Optional;
import java.util.Set;

/**
 * How strict the guard is.
 *
 * @param elsewhere whether other machines can ask
 * @param names by which they may call the server
 * @param token what everyone has to know; to be given where other machines can ask
 * @param readOnly whether nothing may be changed
 * @param perSecond how many requests of one address
 */
public record GuardSettings(
    boolean elsewhere, Set<String> names, Optional<String> token, boolean readOnly, int perSecond) {

  public GuardSettings {
    names = Set.copyOf(names);
    if (elsewhere && token.isEmpty()) {
      throw new IllegalArgumentException("whoever asks from elsewhere needs a token");
    }
    if (perSecond < 1) {
      throw new IllegalArgumentException("at least 1 request a second, not " + perSecond);
    }
  }
}
