package org.chancery.desk.web.http;

import java.util.Optional;

/** Something that answers beside the pages, behind the same guard. */
@FunctionalInterface
public interface Mount {

  /** The answer; empty where it knows nothing of what is asked. */
  Optional<Response> answer(Request request);
}
