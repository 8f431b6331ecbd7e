package org.chancery.record.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.HandMade;
import org.chancery.record.Strait;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingJsonTest {

  private static final ReadingJson LINE = new ReadingJson(ReadingJson.Form.LINE, false);
  private static final ReadingJson WHOLE = new ReadingJson(ReadingJson.Form.INDENTED, true);

  @Test
  void aReadingOfAllTypesIsValidAgainstTheSchema() throws IOException {
    assertThat(schema().validate(json(WHOLE, Strait.reading()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aReadingOfNothingIsValidAgainstTheSchema() throws IOException {
    Reading nothing = HandMade.empty(Document.of("nothing", "Nobody came."));

    assertThat(schema().validate(json(LINE, nothing), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReading() throws IOException {
    String broken = json(LINE, Strait.reading()).replace("\"held\"", "\"happened\"");

    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theSchemaThatShipsIsTheContract() throws IOException {
    Path contract =
        Path.of(
            System.getProperty("chancery.root", ".."), "../shared/contract/reading.schema.json");
    assumeThat(contract).exists();

    assertThat(schemaText()).isEqualTo(Files.readString(contract));
  }

  @Test
  void offsetsCountCodePoints() {
    JsonNode mention = tree(LINE, Strait.reading()).at("/actors/0/mentions/0");

    assertThat(mention.get("exact").stringValue()).isEqualTo("Zoë Quist");
    assertThat(mention.get("start").intValue()).isEqualTo("X Foreign Minister ".length());
  }

  @Test
  void choicesAreSpelledAsInTheSchema() {
    JsonNode tree = tree(LINE, Strait.reading());

    assertThat(tree.at("/omissions/0/manner").stringValue()).isEqualTo("not-discussed");
    assertThat(tree.at("/events/0/type").stringValue()).isEqualTo("CONSULT");
  }

  @Test
  void whatIsNotKnownIsNull() {
    JsonNode tree = tree(LINE, Strait.reading());

    assertThat(tree.at("/events/1/target").isNull()).isTrue();
    assertThat(tree.at("/actors/2/office").isNull()).isTrue();
  }

  @Test
  void theTextIsGivenOnlyWhenAskedFor() {
    assertThat(tree(LINE, Strait.reading()).at("/document").has("text")).isFalse();
    assertThat(tree(WHOLE, Strait.reading()).at("/document/text").stringValue())
        .isEqualTo(Strait.CONTENT);
  }

  @Test
  void equalReadingsGiveEqualBytes() {
    assertThat(WHOLE.bytes(Strait.reading())).isEqualTo(WHOLE.bytes(Strait.reading()));
  }

  @Test
  void aLineHoldsNoLineEnd() {
    assertThat(json(LINE, Strait.reading())).doesNotContain("\n");
  }

  private static JsonNode tree(ReadingJson form, Reading reading) {
    return JsonMapper.shared().readTree(form.bytes(reading));
  }

  private static String json(ReadingJson form, Reading reading) {
    return new String(form.bytes(reading), StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText(), InputFormat.JSON);
  }

  private static String schemaText() throws IOException {
    try (InputStream in = ReadingJson.class.getResourceAsStream(ReadingJson.SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
