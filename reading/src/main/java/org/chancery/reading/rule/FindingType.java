package org.chancery.reading.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The types of finding that rules serve, with the settings and roles that their rules may use. */
@SuppressWarnings("ImmutableEnumChecker") // the sets come from Set.of
public enum FindingType {
  ENGAGEMENT(
      "engagements",
      Set.of("kind", "status", "manner"),
      Set.of("parties", "with", "host", "place")),
  STATEMENT("statements", Set.of("content"), Set.of("speakers", "addressees", "content")),
  COMMITMENT("commitments", Set.of("force", "content", "voice"), Set.of("by", "to", "content")),
  REQUEST("requests", Set.of("force", "content", "voice"), Set.of("by", "to", "content")),
  OMISSION("omissions", Set.of("manner", "about"), Set.of("by", "about")),
  PRECEDENT("precedents", Set.of("what", "noun"), Set.of("who", "what")),
  EVENT(
      "events",
      Set.of("type", "mode", "status", "contexts", "target", "source"),
      Set.of("source", "target"));

  private final String file;
  private final Set<String> settings;
  private final Set<String> roles;

  FindingType(String file, Set<String> settings, Set<String> roles) {
    this.file = file;
    this.settings = settings;
    this.roles = roles;
  }

  /** Name of its rule file, without ending. */
  String file() {
    return file;
  }

  /** Keys a rule of this type may set, beside those that all rules have. */
  Set<String> settings() {
    return settings;
  }

  /**
   * Names that patterns of this type may give to words, beside {@code cue}, {@code x}, {@code y}.
   */
  Set<String> roles() {
    return roles;
  }

  /** Readable name, for instance {@code commitment}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<FindingType> all() {
    return List.of(values());
  }
}
