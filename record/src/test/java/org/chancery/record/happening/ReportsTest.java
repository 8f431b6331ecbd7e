package org.chancery.record.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.record.Strait;
import org.junit.jupiter.api.Test;

class ReportsTest {

  @Test
  void aConsultationOfTheSameSentenceIsNotCountedBesideItsMeeting() {
    List<Report> reports = new Reports(Told.KNOWN).of(Strait.reading());
    assertThat(reports)
        .extracting(Report::subject)
        .contains(new Subject.Occasion(Engagement.Kind.MEETING))
        .doesNotContain(new Subject.Act(Event.Type.CONSULT));
  }

  @Test
  void aReportKeepsItsSentenceAndSource() {
    Report report =
        Told.in("a", "Gazette", "2024-05-02", "Quist met Vance.")
            .meeting(Engagement.Kind.MEETING, Engagement.Status.HELD, "", "Quist:NOR", "Vance:PRT")
            .report();
    assertThat(report.evidence().exact()).isEqualTo("Quist met Vance.");
    assertThat(report.source()).contains("Gazette");
    assertThat(report.sides()).containsExactly("NOR", "PRT");
  }
}
