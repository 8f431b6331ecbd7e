package org.chancery.desk.answer;

import org.chancery.desk.answer.Parameter.Sort;

/** Parameters that several questions have. */
final class Parameters {

  static final Parameter SINCE =
      Parameter.optional("since", Sort.DAY, "From this day on, such as 2025-01-22.");

  static final Parameter UNTIL = Parameter.optional("until", Sort.DAY, "Up to this day.");

  static final Parameter LIMIT =
      Parameter.optional(
          "limit",
          Sort.COUNT,
          "At most so many entries of each list: "
              + Arguments.USUAL
              + " unless told, never more than "
              + Arguments.MOST
              + ".");

  static final Parameter CURSOR =
      Parameter.optional(
          "cursor", Sort.TEXT, "Where to go on, as the answer before gave it; else the beginning.");

  private Parameters() {}
}
