package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolecatTest {

  @TempDir Path folder;

  private Path out;

  @BeforeEach
  void export() {
    out = folder.resolve("out");
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.POLECAT, out);
    }
  }

  @Test
  void theColumnsAreThoseOfPolecat() throws IOException {
    String head = Files.readAllLines(out.resolve(Polecat.EVENTS)).getFirst();

    assertThat(head.split("\t"))
        .hasSize(40)
        .startsWith("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code")
        .endsWith("Language", "Version");
  }

  @Test
  void anEventHasItsCodes() throws IOException {
    assertThat(rows(Polecat.EVENTS).getFirst())
        .containsEntry("Event Type", "ACCUSE")
        .containsEntry("Event Date", "2025-01-30")
        .containsEntry("Event Mode", "None")
        .containsEntry("Intensity", "-2.0")
        .containsEntry("Quad Code", "VERBAL CONFLICT")
        .containsEntry("Contexts", "economic; environment")
        .containsEntry("Actor Name", "Namibia")
        .containsEntry("Actor Country", "NAM")
        .containsEntry("Actor COW", "565")
        .containsEntry("Recipient Name", "Kunene, \"Lower\" River Company")
        .containsEntry("Recipient COW", "None")
        .containsEntry("Publication Date", "2025-01-30")
        .containsEntry("Language", "English");
  }

  @Test
  void onlyWhatTookPlaceIsAnEvent() throws IOException {
    assertThat(rows(Polecat.EVENTS))
        .extracting(row -> row.get("Event Type"))
        .containsExactly("ACCUSE", "CONSULT", "REQUEST");
  }

  @Test
  void everyEventHasItsQuotationAtItsPlace() throws IOException {
    assertThat(rows(Polecat.EVIDENCE))
        .extracting(row -> row.get("Event ID"))
        .containsExactlyElementsOf(
            rows(Polecat.EVENTS).stream().map(row -> row.get("Event ID")).toList());
    assertThat(rows(Polecat.EVIDENCE))
        .allSatisfy(row -> {
          String quotation = row.get("Quotation");
          assertThat(quotation.codePointCount(0, quotation.length()))
              .isEqualTo(Integer.parseInt(row.get("End")) - Integer.parseInt(row.get("Start")));
        });
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve(file));
    String[] head = lines.getFirst().split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).hasSameSizeAs(head);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < head.length; i++) {
        row.put(head[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
