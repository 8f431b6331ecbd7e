package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.record.view.Profile;
import tools.jackson.core.JsonGenerator;

/** What the record holds of a party, for people and for programs. */
public final class ProfileFormat {

  private ProfileFormat() {}

  /**
   * On a terminal.
   *
   * @param width columns of a line
   */
  public static String text(Profile profile, Style style, int width) {
    Page page = new Page(width);
    String side =
        profile.side().filter(s -> !s.equals(profile.name())).map(s -> " (" + s + ")").orElse("");
    page.paragraph(0, 0, style.strong(profile.name() + side) + ", " + profile.kind());
    List<String> others =
        profile.names().stream().filter(name -> !name.equals(profile.name())).toList();
    if (!others.isEmpty()) {
      page.paragraph(0, 2, "also " + String.join(", ", others));
    }
    offices(profile, style, page);
    if (!profile.counterparts().isEmpty()) {
      page.blank();
      page.paragraph(0, 0, style.heading("Counterparts"));
      page.paragraph(
          2,
          2,
          profile.counterparts().stream()
              .map(one -> one.side() + Page.TIED + one.engagements())
              .collect(Collectors.joining(", ")));
    }
    EntryText entries = new EntryText(style, page);
    if (!profile.engagements().entries().isEmpty()) {
      page.blank();
      entries.section("Engagements", profile.engagements());
    }
    if (!profile.statements().entries().isEmpty()) {
      page.blank();
      entries.section("Statements", profile.statements());
    }
    return page.toString();
  }

  private static void offices(Profile profile, Style style, Page page) {
    if (profile.offices().isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(0, 0, style.heading("Offices"));
    List<List<String>> rows = new ArrayList<>();
    for (Profile.Office office : profile.offices()) {
      rows.add(
          List.of(
              span(office),
              office.title() + office.of().map(of -> ", " + of).orElse(""),
              known(office)));
    }
    page.table(2, rows);
  }

  /** How an office is known. */
  private static String known(Profile.Office office) {
    return office
        .source()
        .map(source -> "gazetteer: " + source)
        .orElseGet(() -> "named so in " + Phrases.plural(office.documents(), "document"));
  }

  /** Of documents only the first and the last day are known, not when the office began or ended. */
  private static String span(Profile.Office office) {
    String from = office.from().orElse("?");
    if (office.source().isPresent()) {
      return from + " to " + office.until().orElse("now");
    }
    return office
        .until()
        .filter(until -> !until.equals(from))
        .map(until -> from + " … " + until)
        .orElse(from);
  }

  /** As JSON: an array, since a name may stand for several. */
  public static byte[] json(List<Profile> profiles) {
    return EntryJson.object(json -> write(profiles, json));
  }

  /** The properties of the object. */
  public static void write(List<Profile> profiles, JsonGenerator json) {
    json.writeArrayPropertyStart("parties");
    profiles.forEach(profile -> write(profile, json));
    json.writeEndArray();
  }

  private static void write(Profile profile, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", profile.name());
    json.writeStringProperty("kind", profile.kind());
    EntryJson.string("side", profile.side(), json);
    json.writeArrayPropertyStart("names");
    profile.names().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("offices");
    for (Profile.Office office : profile.offices()) {
      json.writeStartObject();
      json.writeStringProperty("title", office.title());
      EntryJson.string("of", office.of(), json);
      EntryJson.string("from", office.from(), json);
      EntryJson.string("until", office.until(), json);
      json.writeNumberProperty("documents", office.documents());
      EntryJson.string("source", office.source(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("counterparts");
    for (Profile.Counterpart one : profile.counterparts()) {
      json.writeStartObject();
      json.writeStringProperty("side", one.side());
      json.writeNumberProperty("engagements", one.engagements());
      json.writeEndObject();
    }
    json.writeEndArray();
    EntryJson.listing("engagements", profile.engagements(), json);
    EntryJson.listing("statements", profile.statements(), json);
    json.writeEndObject();
  }

  /** For whoever reads it as one text. */
  public static String markdown(List<Profile> profiles) {
    StringBuilder all = new StringBuilder();
    for (Profile profile : profiles) {
      EntryMarkdown text =
          new EntryMarkdown(
              told(profile) + ", " + profile.kind(), String.join(", ", profile.names()));
      for (Profile.Office office : profile.offices()) {
        text.line(
            "- "
                + span(office)
                + ": "
                + office.title()
                + office.of().map(of -> ", " + of).orElse("")
                + ", "
                + known(office));
      }
      if (!profile.counterparts().isEmpty()) {
        text.line(
            "Counterparts: "
                + profile.counterparts().stream()
                    .map(one -> one.side() + " " + one.engagements())
                    .collect(Collectors.joining(", ")));
      }
      all.append(
              text.list("Engagements", profile.engagements())
                  .list("Statements", profile.statements()))
          .append('\n');
    }
    return all.toString();
  }

  /** Engagements and statements as rows. */
  public static String csv(List<Profile> profiles) {
    EntryCsv csv = new EntryCsv();
    for (Profile profile : profiles) {
      csv.add("engagements", profile.engagements().entries());
      csv.add("statements", profile.statements().entries());
    }
    return csv.toString();
  }

  /** {@code Joe Biden (USA)}: what tells several parties of one name apart. */
  public static String told(Profile profile) {
    return Stream.of(Optional.of(profile.name()), profile.side().map(side -> "(" + side + ")"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
