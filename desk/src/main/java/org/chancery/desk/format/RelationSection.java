package org.chancery.desk.format;

import java.util.Locale;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Relations;

/** The parts of a relation's page, in their order. */
public enum RelationSection {
  COMING("What comes next"),
  CHRONOLOGY("Chronology"),
  COMMITMENTS("Open commitments"),
  REQUESTS("Open requests"),
  SILENCES("Not said"),
  FIRSTS("Firsts"),
  SERIES("By month");

  private final String title;

  RelationSection(String title) {
    this.title = title;
  }

  /** Its heading. */
  public String title() {
    return title;
  }

  /** {@code chronology}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of a relation that it shows. */
  public Relations.Part part() {
    return Relations.Part.valueOf(name());
  }

  /** Its entries; none for the series. */
  public Listing of(Relation relation) {
    return switch (this) {
      case COMING -> relation.coming();
      case CHRONOLOGY -> relation.chronology();
      case COMMITMENTS -> relation.commitments();
      case REQUESTS -> relation.requests();
      case SILENCES -> relation.silences();
      case FIRSTS -> relation.firsts();
      case SERIES -> Listing.NONE;
    };
  }
}
