package org.chancery.intake.received;

import org.chancery.reading.document.Document;

/** What one place of the input gave: a document, or the reason why there is none. */
public sealed interface Received {

  /**
   * A document.
   *
   * @param input what the user named, as in {@link Problem}
   * @param place where it was found, for messages
   * @param origin what is known of where it comes from
   */
  record Arrived(Document document, String input, String place, Origin origin) implements Received {

    /** A document of an input that is itself the place. */
    public Arrived(Document document, String place, Origin origin) {
      this(document, place, place, origin);
    }

    /** That a reader failed at this document, with the failure's message where it has one. */
    public Problem unread(Throwable failure) {
      String why = failure.getMessage();
      return new Problem(
          Problem.Kind.INTERNAL,
          input,
          place,
          "the reader failed: "
              + (why == null || why.isBlank() ? failure.getClass().getSimpleName() : why));
    }
  }

  /** No document. */
  record Refused(Problem problem) implements Received {

    public static Refused of(Problem.Kind kind, String place, String message) {
      return new Refused(new Problem(kind, place, message));
    }

    public static Refused data(String place, String message) {
      return of(Problem.Kind.DATA, place, message);
    }

    public static Refused io(String place, String message) {
      return of(Problem.Kind.IO, place, message);
    }

    public static Refused noInput(String place, String message) {
      return of(Problem.Kind.NO_INPUT, place, message);
    }
  }
}
