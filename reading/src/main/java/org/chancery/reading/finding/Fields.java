package org.chancery.reading.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.reading.party.Party;

/**
 * The fields of a finding as plain words, by their names in a reading: what the examples of rules
 * and explanations speak of. Several parties are joined by {@code ", "}.
 */
public final class Fields {

  private Fields() {}

  /** The fields of a finding, in the order in which a reading lists them. */
  public static Map<String, String> of(Finding finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (finding) {
      case Engagement e -> {
        fields.put("kind", word(e.kind()));
        fields.put("status", word(e.status()));
        fields.put("parties", names(e.parties()));
        e.date().ifPresent(date -> fields.put("date", date.toString()));
        e.place().ifPresent(place -> fields.put("place", place));
      }
      case Statement s -> {
        fields.put("speakers", names(s.speakers()));
        fields.put("addressees", names(s.addressees()));
        fields.put("content", s.content());
        fields.put("direct", String.valueOf(s.direct()));
      }
      case Commitment c -> {
        fields.put("by", names(c.by()));
        fields.put("to", names(c.to()));
        fields.put("force", word(c.force()));
        fields.put("content", c.content());
        c.due().ifPresent(due -> fields.put("due", due.toString()));
      }
      case Request r -> {
        fields.put("by", names(r.by()));
        fields.put("to", names(r.to()));
        fields.put("force", word(r.force()));
        fields.put("content", r.content());
      }
      case Omission o -> {
        fields.put("by", names(o.by()));
        fields.put("about", o.about());
        fields.put("manner", word(o.manner()));
      }
      case Precedent p -> {
        fields.put("who", names(p.who()));
        fields.put("what", p.what());
      }
      case Event e -> {
        fields.put("source", e.source().name());
        fields.put("type", e.type().name());
        e.mode().ifPresent(mode -> fields.put("mode", mode));
        fields.put("target", names(e.target()));
        fields.put("status", word(e.status()));
      }
    }
    return fields;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static String names(Optional<Party> party) {
    return party.map(Party::name).orElse("");
  }
}
