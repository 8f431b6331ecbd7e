package org.chancery.parser.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chancery.reading.syntax.ParserException;
import org.junit.jupiter.api.Test;

class ModelFilesTest {

  /** The CRC-32 of {@code a}, a line end, {@code b} and a line end. */
  private static final String DIGEST = "18572a97";

  private static ModelFiles of(Map<String, String> files) {
    return new ModelFiles(name ->
        files.containsKey(name)
            ? new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8))
            : null);
  }

  private static ModelFiles withLabels(String labels) {
    return of(
        Map.of("model.properties", "version=7\nlabels.txt=" + DIGEST + "\n", "labels.txt", labels));
  }

  @Test
  void linesOfAFileThatIsAsItShouldBeAreRead() {
    ModelFiles files = withLabels("a\nb\n");

    assertThat(files.lines("labels.txt")).isEqualTo(List.of("a", "b"));
    assertThat(files.version()).isEqualTo("7");
  }

  @Test
  void noModelIsToldAsSuch() {
    assertThatThrownBy(() -> of(Map.of()))
        .isInstanceOf(ParserException.class)
        .hasMessage(
            "the parser's model is not there: model.properties is missing; install Chancery again");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> withLabels("").bytes("syntax.onnx"))
        .isInstanceOf(ParserException.class)
        .hasMessage(
            "the parser's model is not there: syntax.onnx is missing; install Chancery again");
  }

  @Test
  void aDamagedFileIsNamed() {
    assertThatThrownBy(() -> withLabels("a\nc\n").lines("labels.txt"))
        .isInstanceOf(ParserException.class)
        .hasMessageMatching(
            "the parser's model is damaged: labels.txt has the CRC-32 [0-9a-f]{8}, not "
                + DIGEST
                + "; install Chancery again");
  }

  @Test
  void aFileThatNobodyVouchesForIsRefused() {
    ModelFiles files = of(Map.of("model.properties", "", "labels.txt", "a\nb\n"));

    assertThatThrownBy(() -> files.bytes("labels.txt"))
        .isInstanceOf(ParserException.class)
        .hasMessageContaining("model.properties does not name labels.txt");
    assertThatThrownBy(files::version).hasMessageContaining("does not name version");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("bad sector");
          }
        };

    assertThatThrownBy(() -> new ModelFiles(_ -> broken))
        .isInstanceOf(ParserException.class)
        .hasMessage("the parser's model cannot be read: model.properties")
        .hasRootCauseMessage("bad sector");
  }

  @Test
  void aModelThatIsNoModelIsRefused() {
    ModelFiles builtIn = ModelFiles.builtIn();

    assertThat(builtIn.lines("upos.txt")).contains("NOUN");
    assertThatThrownBy(() -> new Network(of(Map.of("model.properties", "version=1\n")), 0))
        .isInstanceOf(ParserException.class)
        .hasMessageContaining("pieces.txt");
  }
}
