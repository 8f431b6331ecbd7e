package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.record.view.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {

  @Test
  void aMeetingIsAnEventWithItsQuotation() {
    JsonNode event = event(CalendarTest.entry("2025-03-03", "scheduled", 0));

    assertThat(event.path("@type").stringValue()).isEqualTo("Event");
    assertThat(event.path("startDate").stringValue()).isEqualTo("2025-03-03");
    assertThat(event.path("eventStatus").stringValue())
        .isEqualTo("https://schema.org/EventScheduled");
    assertThat(event.at("/location/name").stringValue()).isEqualTo("Osaka");
    assertThat(event.at("/attendee/0/@type").stringValue()).isEqualTo("Person");
    assertThat(event.at("/subjectOf/0/@type").stringValue()).isEqualTo("Quotation");
    assertThat(event.at("/subjectOf/0/text").stringValue()).isEqualTo("They will meet, again.");
    assertThat(event.at("/subjectOf/0/isPartOf/headline").stringValue()).isEqualTo("Talks");
    assertThat(event.at("/subjectOf/0/url").stringValue())
        .isEqualTo("http://127.0.0.1/document/talks#t-f0123456789ab");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, 2025-09, ''",
    "2025-12-30/2026-01-02, 2025-12-30, 2026-01-02",
    "2025-12-30/.., 2025-12-30, ''"
  })
  void aDateIsGivenAsFarAsItIsKnown(String date, String start, String end) {
    JsonNode event = event(CalendarTest.entry(date, "held", 0));

    assertThat(event.path("startDate").stringValue("")).isEqualTo(start);
    assertThat(event.path("endDate").stringValue("")).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-21", "2025-03-03~", "2025?"})
  void noDateIsGivenThatIsNotSure(String date) {
    assertThat(event(CalendarTest.entry(date, "held", 0)).has("startDate")).isFalse();
  }

  @Test
  void nothingEndsTheElementInWhichItStands() {
    String written =
        JsonLd.of(List.of(CalendarTest.entry("", "held", 0)), "</script><script>alert(1)//");

    assertThat(written).doesNotContain("<", ">", "&");
    assertThat(JsonMapper.shared().readTree(written).findValue("url").stringValue())
        .startsWith("</script><script>");
  }

  private static JsonNode event(Entry entry) {
    JsonNode graph = JsonMapper.shared().readTree(JsonLd.of(List.of(entry), "http://127.0.0.1"));
    assertThat(graph.path("@context").stringValue()).isEqualTo("https://schema.org");
    return graph.at("/@graph/0");
  }
}
