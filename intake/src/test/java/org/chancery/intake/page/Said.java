package org.chancery.intake.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chancery.intake.Defaults;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Received;

/**
 * What a page of the fixtures says of itself beside its title and date, empty where it says
 * nothing.
 */
record Said(String page, String author, String address, String language) {

  /** What is to be found, by the file {@code said.tsv}. */
  static List<Said> all() throws IOException {
    try (InputStream in = Objects.requireNonNull(Said.class.getResourceAsStream("said.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Said(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    }
  }

  /** What was found in a page. */
  static Said found(String page) {
    String file = Fixture.folder().resolve(page + ".html").toString();
    try (Intake intake = new Intake(List.of(file), Defaults.NONE, InputStream.nullInputStream())) {
      return switch (intake.next()) {
        case Received.Arrived(_, _, _, Origin origin) ->
            new Said(
                page,
                origin.author().orElse(""),
                origin.address().orElse(""),
                origin.language().orElse(""));
        case Received.Refused(var problem) -> new Said(page, problem.message(), "", "");
      };
    }
  }
}
