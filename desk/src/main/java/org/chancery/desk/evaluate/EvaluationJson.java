package org.chancery.desk.evaluate;

import java.io.OutputStream;
import java.util.List;
import org.chancery.record.form.JsonOutput;
import tools.jackson.core.JsonGenerator;

/** Scores as JSON for programs. */
public final class EvaluationJson {

  private final boolean detail;

  /**
   * @param detail whether the misses and the spurious findings of each text are told
   */
  public EvaluationJson(boolean detail) {
    this.detail = detail;
  }

  /** Writes the scores and leaves the stream open. */
  public void write(Evaluation evaluation, OutputStream out) {
    try (JsonGenerator json = JsonOutput.generator(out, true)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("types");
      for (Evaluation.Total total : evaluation.totals()) {
        json.writeObjectPropertyStart(total.type().key());
        json.writeNumberProperty("gold", total.gold());
        json.writeNumberProperty("found", total.found());
        json.writeNumberProperty("hits", total.hits());
        json.writeNumberProperty("precision", total.precision());
        json.writeNumberProperty("recall", total.recall());
        json.writeNumberProperty("f1", total.f1());
        json.writeEndObject();
      }
      json.writeEndObject();
      evaluation.statusAccuracy().ifPresent(v -> json.writeNumberProperty("statusAccuracy", v));
      evaluation.dateAccuracy().ifPresent(v -> json.writeNumberProperty("dateAccuracy", v));
      evaluation.meanF1().ifPresent(v -> json.writeNumberProperty("meanF1", v));
      if (detail) {
        json.writeArrayPropertyStart("texts");
        evaluation.texts().forEach(text -> text(text, json));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static void text(Evaluation.Text text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", text.id());
    json.writeArrayPropertyStart("missed");
    text.scores().forEach(score -> findings(score.missed(), json));
    json.writeEndArray();
    json.writeArrayPropertyStart("spurious");
    text.scores().forEach(score -> findings(score.spurious(), json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void findings(List<ScoredFinding> findings, JsonGenerator json) {
    for (ScoredFinding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("type", finding.type().key());
      json.writeStringProperty("finding", finding.summary());
      json.writeStringProperty("sentence", finding.sentence());
      json.writeEndObject();
    }
  }
}
