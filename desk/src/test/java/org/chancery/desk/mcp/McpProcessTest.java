package org.chancery.desk.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.desk.Chancery;
import org.chancery.desk.Examples;
import org.chancery.desk.TalksRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as an assistant starts it. */
class McpProcessTest {

  @TempDir Path folder;

  @Test
  void anAssistantAsksAndTheServerEndsWithItsInput() throws IOException, InterruptedException {
    TalksRecord.in(folder).close();
    List<String> arguments = new ArrayList<>(configured());
    arguments.set(arguments.indexOf("--db") + 1, TalksRecord.file(folder).toString());
    Process process = start(arguments);

    List<String> lines = new ArrayList<>();
    try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.add(
          asked(
              in,
              out,
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                  + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                  + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}"));
      in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
      lines.add(asked(in, out, "{broken"));
      lines.add(
          asked(
              in,
              out,
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":"
                  + "{\"name\":\"party\",\"arguments\":{\"name\":\"Zoë Quist\"}}}"));
      in.close();
      assertThat(out.readLine()).isNull();
    }

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    JsonNode result = JsonMapper.shared().readTree(lines.get(2)).path("result");
    assertThat(result.at("/content/0/text").stringValue()).contains("Zoë Quist", "🚢");
    assertThat(JsonMapper.shared().readTree(lines.get(1)).at("/error/code").intValue())
        .isEqualTo(-32700);
  }

  @Test
  void aRecordThatIsNotThereIsToldOnStandardErrorAlone() throws IOException, InterruptedException {
    Process process = start(List.of("mcp", "--db", folder.resolve("nowhere.db").toString()));
    process.getOutputStream().close();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("no record here");
    assertThat(process.waitFor()).isEqualTo(66);
  }

  private static String asked(Writer in, BufferedReader out, String message) throws IOException {
    in.write(message + "\n");
    in.flush();
    return String.valueOf(out.readLine());
  }

  /** The arguments that the README puts into the configuration of an assistant. */
  private static List<String> configured() throws IOException {
    String readme = Files.readString(Examples.ROOT.resolve("README.md"));
    JsonNode configuration =
        JsonMapper.shared().readTree(readme.split("```json\n")[1].split("```")[0]);
    return configuration
        .at("/mcpServers/chancery/args")
        .valueStream()
        .map(JsonNode::stringValue)
        .toList();
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Chancery.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).start();
  }
}
