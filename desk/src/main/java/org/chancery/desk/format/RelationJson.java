package org.chancery.desk.format;

import java.util.EnumSet;
import java.util.Set;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.series.QuadClass;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Side;
import tools.jackson.core.JsonGenerator;

/** A relation as JSON for programs. */
public final class RelationJson {

  private RelationJson() {}

  /** The sections that are wanted. */
  public static byte[] bytes(Relation relation, Set<RelationSection> sections) {
    return EntryJson.object(json -> write(relation, sections, json));
  }

  /** The properties of the object. */
  public static void write(Relation relation, Set<RelationSection> sections, JsonGenerator json) {
    side("a", relation.a(), json);
    side("b", relation.b(), json);
    EntryJson.string("since", relation.days().since().map(Object::toString), json);
    EntryJson.string("until", relation.days().until().map(Object::toString), json);
    json.writeStringProperty("asOf", relation.day().toString());
    json.writeNumberProperty("documents", relation.documents());
    for (RelationSection section : EnumSet.copyOf(sections)) {
      if (section == RelationSection.SERIES) {
        series(relation, json);
      } else {
        EntryJson.listing(section.label(), section.of(relation), json);
      }
    }
  }

  /** A side as a property. */
  public static void side(String name, Side side, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("code", side.code());
    json.writeStringProperty("name", side.name());
    json.writeEndObject();
  }

  private static void series(Relation relation, JsonGenerator json) {
    json.writeObjectPropertyStart("series");
    json.writeNumberProperty("unplaced", relation.unplaced());
    json.writeArrayPropertyStart("months");
    // What happened decades before the first document is told of single months; of those between
    // there is nothing to tell.
    for (Month month : relation.series().seen()) {
      json.writeStartObject();
      json.writeStringProperty("month", month.month().toString());
      balance("aToB", month.there(), json);
      balance("bToA", month.back(), json);
      json.writeNumberProperty("documents", month.documents());
      json.writeNumberProperty("documentsOnBoth", month.about());
      json.writeNumberProperty("documentsInRecord", month.published());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void balance(String name, Balance balance, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    for (QuadClass quad : QuadClass.values()) {
      json.writeNumberProperty(quad.label(), balance.count(quad));
    }
    json.writeNumberProperty("goldstein", balance.goldstein());
    json.writeEndObject();
  }
}
