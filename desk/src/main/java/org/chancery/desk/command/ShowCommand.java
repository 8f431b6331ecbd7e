package org.chancery.desk.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.desk.format.FindingText;
import org.chancery.desk.format.OccasionText;
import org.chancery.reading.text.Text;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.view.Occasion;
import org.chancery.record.view.Occasions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one thing that the record holds. */
@Command(
    name = "show",
    description =
        "Show a finding, a happening with its reports and history, or a document of the record.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery show f3k9",
      "  chancery show h7qd",
      "  chancery show state-00017 --text",
      "",
      "A happening is called by h and the rest of the id of any of its findings."
    })
public final class ShowCommand implements Callable<Integer> {

  private static final int MOST = 1_000;

  private final Desk desk;

  @Parameters(
      paramLabel = "ID",
      description =
          "Id of a document, or of a finding or happening or as many of its first characters as"
              + " tell it.")
  private String id = "";

  @Option(names = "--text", description = "Print the text of a document, and nothing else.")
  private boolean text;

  @Mixin private RecordOption record = new RecordOption();

  public ShowCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = desk.terminal();
    FindingText printed = new FindingText(terminal.style(), terminal.width());
    try (OpenRecord open = OpenRecord.existing(record.address(desk))) {
      Optional<KeptDocument> document = open.queries().document(id);
      if (document.isPresent()) {
        String shown =
            text
                ? open.queries().content(id).map(Text::of).map(Text::value).orElse("") + "\n"
                : printed.of(
                    document.get(), open.queries().findings(FindingQuery.ALL.in(id).page(MOST, 0)));
        ListOptions.write(terminal, ListOptions.bytes(shown));
        return ExitCode.OK;
      }
      if (id.matches("h[0-9a-z]+")) {
        return happening(terminal, open);
      }
      Optional<FindingId> finding = new FindingNaming(terminal, open).named(id);
      if (finding.isEmpty()) {
        return ExitCode.DATA;
      }
      ListOptions.write(
          terminal,
          ListOptions.bytes(
              printed.of(
                  open.queries().finding(finding.get()).orElseThrow(),
                  open.queries().revisions(finding.get()))));
      return ExitCode.OK;
    }
  }

  private int happening(Terminal terminal, OpenRecord open) throws IOException {
    Optional<FindingId> finding = new FindingNaming(terminal, open).named("f" + id.substring(1));
    if (finding.isEmpty()) {
      return ExitCode.DATA;
    }
    Optional<Occasion> occasion = new Occasions(open.database()).find(finding.get().value());
    if (occasion.isEmpty()) {
      terminal.say(finding.get() + " is no report of a happening");
      return ExitCode.DATA;
    }
    ListOptions.write(
        terminal,
        ListOptions.bytes(new OccasionText(terminal.style(), terminal.width()).of(occasion.get())));
    return ExitCode.OK;
  }
}
