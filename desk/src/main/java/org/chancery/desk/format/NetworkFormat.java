package org.chancery.desk.format;

import java.util.List;
import org.chancery.record.view.Network;
import tools.jackson.core.JsonGenerator;

/** Who deals with whom, for programs. */
public final class NetworkFormat {

  private NetworkFormat() {}

  /** The properties of an object. */
  public static void write(Network network, JsonGenerator json) {
    EntryJson.string("since", network.days().since().map(Object::toString), json);
    EntryJson.string("until", network.days().until().map(Object::toString), json);
    json.writeNumberProperty("total", network.total());
    json.writeArrayPropertyStart("links");
    for (Network.Link link : network.links()) {
      json.writeStartObject();
      side("a", link.a(), link.aName(), json);
      side("b", link.b(), link.bName(), json);
      json.writeNumberProperty("engagements", link.engagements());
      json.writeNumberProperty("acts", link.acts());
      json.writeNumberProperty("commitments", link.commitments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void side(String property, String code, String name, JsonGenerator json) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("code", code);
    json.writeStringProperty("name", name);
    json.writeEndObject();
  }

  /** As rows. */
  public static String csv(Network network) {
    Csv csv = new Csv("a", "a_name", "b", "b_name", "engagements", "acts", "commitments");
    for (Network.Link link : network.links()) {
      csv.row(
          List.of(
              link.a(),
              link.aName(),
              link.b(),
              link.bName(),
              String.valueOf(link.engagements()),
              String.valueOf(link.acts()),
              String.valueOf(link.commitments())));
    }
    return csv.toString();
  }

  /** For whoever reads it as one text. */
  public static String text(Network network) {
    EntryMarkdown text =
        new EntryMarkdown(
            "Who deals with whom",
            network.links().size()
                + " of "
                + network.total()
                + " pairs; happenings are counted, not reports");
    for (Network.Link link : network.links()) {
      text.line(
          "- "
              + link.aName()
              + " and "
              + link.bName()
              + ": "
              + Phrases.plural(link.engagements(), "engagement")
              + ", "
              + Phrases.plural(link.acts(), "act")
              + ", "
              + link.commitments()
              + " commitments and requests");
    }
    return text.toString();
  }
}
