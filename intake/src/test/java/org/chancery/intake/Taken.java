package org.chancery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.received.Received.Arrived;
import org.chancery.reading.document.Document;

/** What was taken in from one input, for tests to look at. */
public record Taken(List<Received> all) {

  /** A paragraph of running English. */
  public static final String PROSE =
      "The foreign minister of Arland met her counterpart from Bredia in the capital on Tuesday."
          + " They agreed that talks on the fishing grounds would go on in the spring, and that"
          + " both sides would keep the ships of the other informed of any exercise in the strait.";

  public static Taken from(Path path) {
    return from(path, IntakeSettings.STANDARD);
  }

  public static Taken from(Path path, IntakeSettings settings) {
    return of(List.of(path.toString()), settings, InputStream.nullInputStream());
  }

  public static Taken from(byte[] bytes) {
    return from(new ByteArrayInputStream(bytes), IntakeSettings.STANDARD);
  }

  public static Taken from(InputStream in, IntakeSettings settings) {
    return of(List.of(Intake.STANDARD_INPUT), settings, in);
  }

  public static Taken from(String text) {
    return from(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Taken of(List<String> arguments, IntakeSettings settings, InputStream in) {
    List<Received> all = new ArrayList<>();
    try (Intake intake = new Intake(arguments, settings, in)) {
      intake.forEachRemaining(all::add);
    }
    return new Taken(all);
  }

  public List<Document> documents() {
    return all.stream()
        .filter(Arrived.class::isInstance)
        .map(received -> ((Arrived) received).document())
        .toList();
  }

  public List<Problem> problems() {
    return all.stream()
        .filter(Received.Refused.class::isInstance)
        .map(received -> ((Received.Refused) received).problem())
        .toList();
  }

  /** The only thing that came, a document. */
  public Arrived only() {
    assertThat(all).hasSize(1).allSatisfy(r -> assertThat(r).isInstanceOf(Arrived.class));
    return (Arrived) all.getFirst();
  }

  /** The only thing that came, a problem. */
  public Problem problem() {
    assertThat(all).hasSize(1).allSatisfy(r -> assertThat(r).isInstanceOf(Received.Refused.class));
    return problems().getFirst();
  }

  /** An entry of an archive. */
  public record Packed(String name, byte[] bytes) {
    public static Packed of(String name, String text) {
      return new Packed(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  public static byte[] zip(Packed... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Packed entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.name));
        zip.write(entry.bytes);
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] tar(Packed... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Packed entry : entries) {
        TarArchiveEntry header = new TarArchiveEntry(entry.name, true);
        header.setSize(entry.bytes.length);
        tar.putArchiveEntry(header);
        tar.write(entry.bytes);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
