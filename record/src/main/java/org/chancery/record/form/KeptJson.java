package org.chancery.record.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Basis;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.chancery.reading.time.Edtf;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reading read back from the form that {@link ReadingJson} writes, and from its text.
 *
 * <p>All comes back but the parse: the syntax of the reading has no sentences. Findings come back
 * in the order of their evidence.
 */
public final class KeptJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Text text;
  private final JsonNode tree;
  private final Map<String, Party> parties = new LinkedHashMap<>();

  private KeptJson(Text text, JsonNode tree) {
    this.text = text;
    this.tree = tree;
  }

  /**
   * Reads a reading.
   *
   * @param json in UTF-8
   * @param text that was read
   * @throws IllegalArgumentException if that is no reading, or not one of this text: the words of
   *     some evidence stand elsewhere
   */
  public static Reading read(byte[] json, Text text) {
    try {
      return new KeptJson(text, JSON.readTree(json)).reading();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
    }
  }

  private Reading reading() {
    for (JsonNode actor : tree.path("actors")) {
      Party party = party(actor);
      parties.put(party.id(), party);
    }
    List<Finding> findings = new ArrayList<>();
    tree.path("engagements").forEach(node -> findings.add(engagement(node)));
    tree.path("statements").forEach(node -> findings.add(statement(node)));
    tree.path("commitments").forEach(node -> findings.add(commitment(node)));
    tree.path("requests").forEach(node -> findings.add(request(node)));
    tree.path("omissions").forEach(node -> findings.add(omission(node)));
    tree.path("precedents").forEach(node -> findings.add(precedent(node)));
    tree.path("events").forEach(node -> findings.add(event(node)));
    findings.sort(
        Comparator.comparingInt(finding -> finding.basis().evidence().getFirst().start()));
    return new Reading(
        tree.path("reader").path("version").asString(),
        tree.path("document").path("language").asString(),
        text,
        new Syntax(text, List.of()),
        List.copyOf(parties.values()),
        findings);
  }

  private Party party(JsonNode node) {
    return new Party(
        words(node, "id"),
        choice(Party.Kind.class, node, "kind"),
        words(node, "name"),
        optional(node, "state"),
        optional(node, "office"),
        elements(node, "members").map(JsonNode::asString).toList(),
        elements(node, "mentions").map(this::span).toList());
  }

  private Span span(JsonNode node) {
    return text.spanAtCodePoints(node.path("start").asInt(), node.path("end").asInt());
  }

  private Engagement engagement(JsonNode node) {
    return new Engagement(
        basis(node),
        choice(Engagement.Kind.class, node, "kind"),
        choice(Engagement.Status.class, node, "status"),
        parties(node, "parties"),
        optional(node, "date").map(Edtf::parse),
        optional(node, "place"));
  }

  private Statement statement(JsonNode node) {
    return new Statement(
        basis(node),
        parties(node, "speakers"),
        parties(node, "addressees"),
        Optional.of(node.path("cue")).filter(JsonNode::isObject).map(this::evidence),
        words(node, "content"),
        node.path("direct").asBoolean());
  }

  private Commitment commitment(JsonNode node) {
    return new Commitment(
        basis(node),
        parties(node, "by"),
        parties(node, "to"),
        choice(Commitment.Force.class, node, "force"),
        words(node, "content"),
        optional(node, "due").map(Edtf::parse));
  }

  private Request request(JsonNode node) {
    return new Request(
        basis(node),
        parties(node, "by"),
        parties(node, "to"),
        choice(Request.Force.class, node, "force"),
        words(node, "content"));
  }

  private Omission omission(JsonNode node) {
    return new Omission(
        basis(node),
        parties(node, "by"),
        words(node, "about"),
        choice(Omission.Manner.class, node, "manner"));
  }

  private Precedent precedent(JsonNode node) {
    return new Precedent(basis(node), parties(node, "who"), words(node, "what"));
  }

  private Event event(JsonNode node) {
    return new Event(
        basis(node),
        known(words(node, "source")),
        choice(Event.Type.class, node, "type"),
        optional(node, "mode"),
        optional(node, "target").map(this::known),
        choice(Event.Status.class, node, "status"),
        elements(node, "contexts").map(JsonNode::asString).toList(),
        optional(node, "date").map(Edtf::parse));
  }

  private Basis basis(JsonNode node) {
    return new Basis(
        words(node, "id"),
        elements(node, "evidence").map(this::evidence).toList(),
        words(node, "foundBy"),
        node.path("confidence").asDouble());
  }

  private Evidence evidence(JsonNode node) {
    return new Evidence(
            node.path("start").asInt(),
            node.path("end").asInt(),
            words(node, "exact"),
            node.path("prefix").asString(),
            node.path("suffix").asString())
        .checkedAgainst(text);
  }

  private List<Party> parties(JsonNode node, String key) {
    return elements(node, key).map(JsonNode::asString).map(this::known).toList();
  }

  private Party known(String id) {
    Party party = parties.get(id);
    if (party == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return party;
  }

  private static Stream<JsonNode> elements(JsonNode node, String key) {
    return StreamSupport.stream(node.path(key).spliterator(), false);
  }

  private static String words(JsonNode node, String key) {
    return optional(node, key)
        .orElseThrow(() -> new IllegalArgumentException("no \"" + key + "\" in " + node));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String key) {
    return Enum.valueOf(type, words(node, key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
