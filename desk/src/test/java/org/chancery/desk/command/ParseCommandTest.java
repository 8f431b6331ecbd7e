package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.chancery.desk.command.Session.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

  private static final String GIVEN =
      """
      # sent_id = w-1
      # text = They can't see Osten.
      1	They	they	PRON	PRP	Case=Nom	4	nsubj	4:nsubj	Entity=(1-person)|Bridge=2<3
      2-3	can't	_	_	_	_	_	_	_	_
      2	ca	can	AUX	MD	_	4	aux	4:aux	_
      3	n't	not	PART	RB	_	4	advmod	4:advmod	_
      4	see	see	VERB	VB	_	0	root	0:root	Cxn=x
      4.1	seen	see	VERB	VB	_	_	_	0:root	_
      5	Osten	Osten	PROPN	NNP	_	4	obj	4:obj	SpaceAfter=No
      6	.	.	PUNCT	.	_	4	punct	4:punct	_

      """;

  private static final String FILLED =
      """
      # sent_id = w-1
      # text = They can't see Osten.
      1	They	they	X	FW	_	0	root	_	Bridge=2<3
      2-3	can't	_	_	_	_	_	_	_	_
      2	ca	ca	X	FW	_	1	dep	_	_
      3	n't	n't	X	FW	_	2	dep	_	_
      4	see	see	X	FW	_	3	dep	_	Cxn=x
      5	Osten	osten	X	FW	_	4	dep	_	Entity=(PERSON)|SpaceAfter=No
      6	.	.	X	FW	_	5	dep	_	_

      """;

  @TempDir Path folder;

  @Test
  void aTextIsPrintedAsConllu() throws IOException {
    Session session = Session.run("parse", file("report.txt", "Envoys met Zoë."));

    assertThat(session.out())
        .isEqualTo(
            """
            # newdoc id = report
            # sent_id = report-1
            # text = Envoys met Zoë.
            1	Envoys	envoys	X	FW	_	0	root	_	TokenRange=0:6
            2	met	met	X	FW	_	1	dep	_	TokenRange=7:10
            3	Zoë.	zoë.	X	FW	_	2	dep	_	Entity=(PERSON)|TokenRange=11:15

            """);
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void documentsStandInTheirOrderWhateverTheNumberOfThreads() throws IOException {
    String lines =
        IntStream.range(0, 50)
            .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"Text number " + i + ".\"}")
            .collect(Collectors.joining("\n"));
    String file = file("many.jsonl", lines);

    String one = Session.run("parse", file, "--threads", "1").out();

    assertThat(Session.run("parse", file, "--threads", "4").out()).isEqualTo(one);
    assertThat(one.lines().filter(line -> line.startsWith("# newdoc"))).hasSize(50);
  }

  @Test
  void aDocumentThatCannotBeParsedIsNamedAndTheRestIsParsed() throws IOException {
    Session session =
        Session.run("parse", file("a.txt", "Fail here."), file("b.txt", "Envoys met."));

    assertThat(session.err()).contains("a.txt: the reader failed: no parse of sentence 1");
    assertThat(session.out()).startsWith("# newdoc id = b\n");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void theColumnsOfGivenWordsAreFilledAndAllElseIsKept() throws IOException {
    Session session = Session.run("parse", "--conllu", file("gold.conllu", GIVEN));

    assertThat(session.out()).isEqualTo(FILLED);
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void whatWasFilledIsFilledAlike() {
    assertThat(Session.run(Place.withInput(FILLED), "parse", "--conllu", "-").out())
        .isEqualTo(FILLED);
  }

  @Test
  void compressedFilesAndWindowsLineEndsAreRead() throws IOException {
    Path file = folder.resolve("gold.conllu.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(GIVEN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Session.run("parse", "--conllu", file.toString()).out()).isEqualTo(FILLED);
  }

  @Test
  void theLastSentenceNeedsNoEmptyLine() throws IOException {
    assertThat(Session.run("parse", "--conllu", file("g.conllu", GIVEN.strip())).out())
        .isEqualTo(FILLED);
  }

  @Test
  void manySentencesComeOutInTheirOrderWhateverTheNumberOfThreads() throws IOException {
    String many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> GIVEN.replace("w-1", "w-" + i))
            .collect(Collectors.joining());
    String file = file("many.conllu", many);

    String four = Session.run("parse", "--conllu", file, "--threads", "4").out();

    assertThat(four)
        .isEqualTo(
            IntStream.range(0, 3_000)
                .mapToObj(i -> FILLED.replace("w-1", "w-" + i))
                .collect(Collectors.joining()));
  }

  @Test
  void aLineThatIsNoConlluIsNamedAndTheOtherSentencesAreParsed() throws IOException {
    String good = "1\tYes" + "\t_".repeat(8) + "\n";
    String file =
        file(
            "bad.conllu",
            good
                + "\n1 Yes\n\n"
                + good
                + good
                + "\n# only a comment\n\n2-3\tx"
                + "\t_".repeat(8)
                + "\n\n1-2\tx"
                + "\t_".repeat(8)
                + "\n"
                + good
                + "\n1\t"
                + "\t_".repeat(8)
                + "\n\n"
                + good);

    Session session = Session.run("parse", "--conllu", file);

    assertThat(session.out().lines().filter(line -> line.startsWith("1\tYes"))).hasSize(2);
    assertThat(session.err().lines().map(line -> line.substring(line.indexOf("bad.conllu"))))
        .containsExactly(
            "bad.conllu:3: 1 columns, not 10",
            "bad.conllu:6: id \"1\" where word 2 is due",
            "bad.conllu:8: a sentence without words",
            "bad.conllu:10: id 2-3 where word 1 is due",
            "bad.conllu:12: a multiword token ends at word 2 of 1",
            "bad.conllu:15: word 1 has no form");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void bytesThatAreNoUtf8AreNamedByTheirLine() throws IOException {
    Path file = folder.resolve("latin.conllu");
    Files.write(file, (FILLED + "1\tZoë\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Session.run("parse", "--conllu", file.toString()).err())
        .contains("latin.conllu:11: not UTF-8 at byte 4 of the line");
  }

  @Test
  void aFileThatIsNotThereIsNoInput() {
    Session session = Session.run("parse", "--conllu", folder.resolve("none").toString());

    assertThat(session.err()).endsWith("none: no such file\n");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aPackedFileThatIsNoneIsTold() throws IOException {
    Session session = Session.run("parse", "--conllu", file("x.conllu.gz", "words"));

    assertThat(session.err()).contains("x.conllu.gz: cannot be read: Not in GZIP format");
    assertThat(session.exitCode()).isEqualTo(74);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
