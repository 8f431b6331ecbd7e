package org.chancery.record.person;

import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.record.likeness.Likeness;

/** Appellations are one person's if their names agree and they act for one state or body. */
final class SamePerson implements Likeness<Appellation> {

  @Override
  public Set<String> keys(Appellation appellation) {
    Set<String> keys =
        appellation.name().keys().stream()
            .map(key -> key + "\t" + appellation.of().orElse(""))
            .collect(Collectors.toSet());
    appellation.known().ifPresent(keys::add);
    return keys;
  }

  @Override
  public double between(Appellation one, Appellation other) {
    if (one.known().isPresent() && one.known().equals(other.known())) {
      return 1;
    }
    if (excludes(one, other) || !one.of().equals(other.of())) {
      return 0;
    }
    int shared = Math.min(one.name().words().size(), other.name().words().size());
    // A family name alone goes to whoever of that state is closest otherwise.
    return shared >= 2 ? 0.9 : 0.6;
  }

  @Override
  public boolean excludes(Appellation one, Appellation other) {
    if (one.known().isPresent() && other.known().isPresent()) {
      return !one.known().equals(other.known());
    }
    boolean elsewhere =
        one.of().isPresent() && other.of().isPresent() && !one.of().equals(other.of());
    return elsewhere || !one.name().mayBe(other.name());
  }

  @Override
  public double threshold() {
    return 0.5;
  }
}
