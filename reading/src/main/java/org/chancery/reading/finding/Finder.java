package org.chancery.reading.finding;

import java.util.List;

/** Finds the findings of one type in a text. */
public interface Finder {

  /** The findings, in the order of the text; each happening, promise or word once. */
  List<? extends Finding> find(Context context);
}
