package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.reading.Reader;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Statement;
import org.junit.jupiter.api.Test;

class StatementsOfParsedTextTest {

  private static final Reader READER = Reader.with(new EncoderParser());

  private static List<Statement> statements(String content) {
    return READER.read(Document.of("test", content)).findings().stream()
        .filter(Statement.class::isInstance)
        .map(Statement.class::cast)
        .toList();
  }

  private static List<String> contents(String content) {
    return statements(content).stream().map(Statement::content).toList();
  }

  @Test
  void aQuotationThatItsSpeechClauseInterruptsIsOne() {
    assertThat(contents("\"The strait,\" Norway said, \"must stay open.\""))
        .containsExactly("The strait, must stay open.");
  }

  @Test
  void aParticipleTellsAFurtherStatement() {
    assertThat(contents("Norway stressed the value of the treaty, noting the risks of delay."))
        .containsExactly("the value of the treaty", "the risks of delay");
  }

  @Test
  void aMarkInsideOfAClauseMakesItDirect() {
    assertThat(statements("Norway said that the raid was \"a grave mistake\"."))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.direct()).isTrue();
          assertThat(statement.content()).isEqualTo("the raid was \"a grave mistake\"");
        });
  }

  @Test
  void aPromiseInIndirectSpeechIsNoStatement() {
    assertThat(statements("Norway said it would send two patrol vessels.")).isEmpty();
  }

  @Test
  void anOfficialTextsOwnVoiceIsNoStatement() {
    assertThat(statements("We condemn the attack on the port. Norway welcomes the truce."))
        .isEmpty();
  }

  @Test
  void speechForeseenIsNoStatement() {
    assertThat(statements("Norway will condemn the attack on the port.")).isEmpty();
  }
}
