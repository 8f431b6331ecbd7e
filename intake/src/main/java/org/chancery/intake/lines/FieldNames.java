package org.chancery.intake.lines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By what keys JSON lines give a document's parts.
 *
 * @param text its words
 * @param id what it is called
 * @param title its headline
 * @param source who published it
 * @param published when
 * @param address where it stands
 * @param author who wrote it
 */
public record FieldNames(
    String text,
    String id,
    String title,
    String source,
    String published,
    String address,
    String author) {

  /** The parts that can be mapped. */
  public static final List<String> PARTS =
      List.of("text", "id", "title", "source", "published", "address", "author");

  /** Each part by its own name. */
  public static final FieldNames STANDARD = of(Map.of());

  /**
   * Some parts under other keys.
   *
   * @param keys the key for each part that goes by another
   * @throws IllegalArgumentException if there is no such part
   */
  public static FieldNames of(Map<String, String> keys) {
    Map<String, String> unknown = new LinkedHashMap<>(keys);
    PARTS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no part of a document: \""
              + unknown.keySet().iterator().next()
              + "\" (there are "
              + String.join(", ", PARTS)
              + ")");
    }
    return new FieldNames(
        keys.getOrDefault("text", "text"),
        keys.getOrDefault("id", "id"),
        keys.getOrDefault("title", "title"),
        keys.getOrDefault("source", "source"),
        keys.getOrDefault("published", "published"),
        keys.getOrDefault("address", "address"),
        keys.getOrDefault("author", "author"));
  }
}
