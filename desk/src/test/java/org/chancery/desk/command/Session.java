package org.chancery.desk.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.chancery.desk.evaluate.SmallGold;
import org.chancery.desk.explain.RuleLookup;
import org.chancery.reading.Reading;
import org.chancery.reading.ReadingException;
import org.chancery.reading.document.Document;
import org.chancery.record.Strait;

/** One run of the command line, with what it printed. */
record Session(int exitCode, String out, String err) {

  /** Where the run takes place. */
  record Place(byte[] input, boolean terminal, Map<String, String> environment) {

    static Place quiet() {
      return new Place(new byte[0], false, Map.of());
    }

    static Place withInput(String input) {
      return new Place(input.getBytes(StandardCharsets.UTF_8), false, Map.of());
    }
  }

  static final RuleLookup RULES =
      id ->
          id.equals("engagement.meet")
              ? Optional.of(new RuleLookup.Rule(id, "{lemma:meet} >nsubj {}", "engagement.yaml"))
              : Optional.empty();

  static Session run(String... arguments) {
    return run(Place.quiet(), arguments);
  }

  static Session run(Place place, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Session session = run(place, out, arguments);
    return new Session(session.exitCode, out.toString(StandardCharsets.UTF_8), session.err);
  }

  static Session run(Place place, OutputStream out, String... arguments) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(place.input),
            out,
            new PrintWriter(err, true),
            place.terminal,
            false,
            place.environment);
    int exitCode =
        Commands.execute(
            new Desk(terminal, _ -> Session::read, ChainParser::new, RULES), arguments);
    return new Session(exitCode, "", err.toString());
  }

  /** Knows the invented texts, finds nothing in others, and fails where a text asks for it. */
  static Reading read(Document document) {
    if (document.content().contains("Fail here")) {
      throw new ReadingException("no parse of sentence 1");
    }
    if (document.content().equals(Strait.CONTENT)) {
      return Strait.reading(document);
    }
    return SmallGold.read(document);
  }
}
