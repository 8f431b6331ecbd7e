package org.chancery.record.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a record can leave. */
public enum ExportFormat {
  /** JSON lines of documents, parties and findings, each with its JSON Schema. */
  JSONL,
  /** The tables of {@link Tables} in Apache Parquet. */
  PARQUET,
  /** The same tables as comma-separated values, in a Frictionless Data Package. */
  CSV,
  /** Entities of FollowTheMoney, as JSON lines. */
  FTM,
  /** Events with the columns of POLECAT, tab-separated, and their evidence beside. */
  POLECAT;

  /** Reads a {@link #label()}. */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** {@code parquet}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
