package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.reading.document.Document;
import org.chancery.record.HandMade;
import org.chancery.record.Strait;
import org.junit.jupiter.api.Test;

class BriefTest {

  private static final Brief PLAIN = new Brief(Style.PLAIN, 100, false);

  @Test
  void eachFindingStandsInItsSectionWithItsWordsAndItsSentence() {
    assertThat(PLAIN.of(Strait.reading()))
        .isEqualTo(
            """
            Arlandia and Borduria talk about the strait
            2025-01-22 · The Meridia Courier · 6 sentences, 10 findings

            Parties
              Zoë Quist  ARL  minister
              Ilo Vance  BRD  minister
              Arlandia   ARL  state

            Who met whom
              Zoë Quist (ARL) and Ilo Vance (BRD): meeting, held, 2025-01-21, Port Meridia
                ‘🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday.’ [s1]

            Who said what
              Zoë Quist (ARL)
                said: “We will send engineers by June,” [s2]

            Commitments
              Zoë Quist (ARL) intends, due 2025-06: ‘send engineers’ [s2]

            Requests
              Ilo Vance (BRD) asked Arlandia: ‘reopen the strait’ [s3]

            Not said
              Zoë Quist (ARL) and Ilo Vance (BRD) not discussed: ‘fisheries’ [s4]

            Firsts
              Ilo Vance (BRD): ‘the first visit by a Bordurian envoy since 1998’ [s5]

            What comes next
              2025-03-03  Ilo Vance (BRD) and Zoë Quist (ARL): meeting, scheduled, Tollen
                ‘Vance and Quist will meet again in Tollen on 3 March.’ [s6]
              2025-06  Zoë Quist (ARL), due: ‘send engineers’ [s2]

            PLOVER events
              Zoë Quist ↔ Ilo Vance  CONSULT  actual  ‘met’ [s1]
              Ilo Vance → –          REQUEST  actual  ‘Vance asked Arlandia to reopen the strait.’ [s3]
              Ilo Vance ↔ Zoë Quist  AGREE    future  ‘Vance and Quist will meet again in Tollen on 3
                                                      March.’ [s6]

            “…” quoted in the report, ‘…’ the report's own words, [s3] its third sentence
            """);
  }

  @Test
  void noLineIsWiderThanAskedFor() {
    assertThat(new Brief(Style.PLAIN, 60, true).of(Strait.reading()).lines())
        .allSatisfy(line -> assertThat(Page.columns(line)).isLessThanOrEqualTo(60));
  }

  @Test
  void sectionsWithoutFindingsAreLeftOut() {
    String brief = PLAIN.of(HandMade.empty(Document.of("quiet", "Nothing happened.")));

    assertThat(brief)
        .isEqualTo(
            """
            quiet
            undated · 1 sentence, 0 findings
            Without a publication date, "Tuesday" and "last month" stay without a date.
            """);
  }

  @Test
  void theNumberedTextFollowsWhenAskedFor() {
    assertThat(new Brief(Style.PLAIN, 100, true).of(Strait.reading()))
        .contains("  [s4] They did not discuss fisheries.\n");
  }

  @Test
  void coloursDoNotChangeTheWords() {
    String coloured = new Brief(Style.COLOURED, 100, false).of(Strait.reading());

    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(PLAIN.of(Strait.reading()));
  }
}
