package org.chancery.record.happening;

import java.util.Collection;
import java.util.Set;

/** The reports that are kept, filed under their keys: a store, or a map in memory. */
public interface ReportIndex {

  /** Every report filed under any of these keys, in any order, each once or more. */
  Collection<Report> sharing(Set<String> keys);
}
