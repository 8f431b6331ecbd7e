package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.chancery.reading.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir private Path folder;

  @Test
  void documentsComeInTheOrderOfTheLines() throws IOException {
    Path file = folder.resolve("two.jsonl");
    Files.writeString(file, "{\"id\":\"b\",\"text\":\"Bee.\"}\n{\"id\":\"a\",\"text\":\"Aye.\"}\n");
    try (Stream<Document> documents = new Corpus(file).documents()) {
      assertThat(documents).extracting(Document::id).containsExactly("b", "a");
    }
  }

  @Test
  void aCompressedFileIsReadAsWell() throws IOException {
    Path file = folder.resolve("one.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"text\":\"Word.\"}".getBytes(StandardCharsets.UTF_8));
    }
    try (Stream<Document> documents = new Corpus(file).documents()) {
      assertThat(documents).extracting(Document::content).containsExactly("Word.");
    }
  }

  @Test
  void aLineThatIsNoDocumentIsNamed() throws IOException {
    Path file = folder.resolve("broken.jsonl");
    Files.writeString(file, "{\"text\":\"Word.\"}\n{\"text\":\n");
    try (Stream<Document> documents = new Corpus(file).documents()) {
      assertThatThrownBy(documents::toList).hasMessageContaining("broken.jsonl:2");
    }
  }
}
