package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.Reading;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;

/**
 * A reading for a desk officer: who met whom, who said what, what was promised, asked and left out,
 * what is new and what comes next, each with the words it rests on and the number of its sentence.
 *
 * <p>Sections without findings are left out.
 */
public final class Brief {

  private final Style style;
  private final int width;
  private final boolean withText;

  /**
   * @param width columns of a line
   * @param withText whether the numbered sentences follow
   */
  public Brief(Style style, int width, boolean withText) {
    this.style = style;
    this.width = width;
    this.withText = withText;
  }

  /** The brief, ending with a line end. */
  public String of(Reading reading) {
    return new Writing(reading).write();
  }

  private final class Writing {

    private final Reading reading;
    private final SentenceNumbers numbers;
    private final Page page = new Page(width);

    Writing(Reading reading) {
      this.reading = reading;
      this.numbers = new SentenceNumbers(reading);
    }

    String write() {
      head();
      parties();
      engagements();
      statements();
      promises();
      requests();
      omissions();
      precedents();
      next();
      events();
      if (withText) {
        text();
      }
      if (!reading.findings().isEmpty()) {
        page.blank();
        page.paragraph(
            0, 0, "“…” quoted in the report, ‘…’ the report's own words, [s3] its third sentence");
      }
      return page.toString();
    }

    private void head() {
      var document = reading.text().document();
      page.paragraph(0, 0, style.strong(document.title().orElse(document.id())));
      String count =
          plural(reading.syntax().sentences().size(), "sentence")
              + ", "
              + plural(reading.findings().size(), "finding");
      page.paragraph(
          0,
          0,
          Stream.of(
                  document.published().map(PublicationDate::value).orElse("undated"),
                  document.source().orElse(""),
                  count)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" · ")));
      if (document.published().isEmpty()) {
        page.paragraph(
            0,
            0,
            "Without a publication date, \"Tuesday\" and \"last month\" stay without a date.");
      }
    }

    private void heading(String words) {
      page.blank();
      page.paragraph(0, 0, style.heading(words));
    }

    private void parties() {
      Set<Party> acting =
          reading.findings().stream().flatMap(Finding::involved).collect(Collectors.toSet());
      List<List<String>> rows =
          reading.parties().stream()
              .filter(acting::contains)
              .map(party ->
                  List.of(
                      party.name(), party.state().orElse("–"), party.office().orElse(sort(party))))
              .toList();
      if (!rows.isEmpty()) {
        heading("Parties");
        page.table(2, rows);
      }
    }

    private static String sort(Party party) {
      return party.kind() == Party.Kind.PERSON ? "" : ReadingJson.spelled(party.kind());
    }

    private void engagements() {
      List<Engagement> past =
          reading.findings(Engagement.class).stream().filter(e -> !isToCome(e)).toList();
      if (!past.isEmpty()) {
        heading("Who met whom");
        past.forEach(this::engagement);
      }
    }

    private void engagement(Engagement engagement) {
      page.paragraph(2, 4, style.strong(list(engagement.parties())) + ": " + occasion(engagement));
      rest(engagement);
    }

    private static String occasion(Engagement engagement) {
      return Stream.of(
              Optional.of(
                  ReadingJson.spelled(engagement.kind())
                      + ", "
                      + ReadingJson.spelled(engagement.status())),
              engagement.date().map(Edtf::text),
              engagement.place())
          .flatMap(Optional::stream)
          .collect(Collectors.joining(", "));
    }

    /** The sentence a finding rests on. */
    private void rest(Finding finding) {
      Evidence first = finding.basis().evidence().getFirst();
      page.paragraph(4, 4, "‘" + oneLine(first.exact()) + "’" + reference(finding));
    }

    private void statements() {
      List<Party> speaking = List.of();
      for (Statement statement : reading.findings(Statement.class)) {
        if (speaking.isEmpty()) {
          heading("Who said what");
        }
        if (!statement.speakers().equals(speaking)) {
          speaking = statement.speakers();
          page.paragraph(2, 4, style.strong(list(speaking)));
        }
        String cue = statement.cue().map(c -> oneLine(c.exact())).orElse("said");
        String to =
            statement.addressees().isEmpty() ? "" : " (to " + list(statement.addressees()) + ")";
        page.paragraph(
            4,
            6,
            cue
                + to
                + ": "
                + (statement.direct() ? quoted(statement.content()) : own(statement.content()))
                + reference(statement));
      }
    }

    private void promises() {
      List<Commitment> commitments = reading.findings(Commitment.class);
      if (commitments.isEmpty()) {
        return;
      }
      heading("Commitments");
      for (Commitment commitment : commitments) {
        String due = commitment.due().map(date -> ", due " + date.text()).orElse("");
        who(
            commitment,
            commitment.by(),
            ReadingJson.spelled(commitment.force()) + to(commitment.to()) + due,
            commitment.content());
      }
    }

    private void requests() {
      List<Request> requests = reading.findings(Request.class);
      if (requests.isEmpty()) {
        return;
      }
      heading("Requests");
      for (Request request : requests) {
        String asked = request.to().isEmpty() ? "" : " " + list(request.to());
        who(request, request.by(), ReadingJson.spelled(request.force()) + asked, request.content());
      }
    }

    private void omissions() {
      List<Omission> omissions = reading.findings(Omission.class);
      if (omissions.isEmpty()) {
        return;
      }
      heading("Not said");
      for (Omission omission : omissions) {
        who(
            omission,
            omission.by(),
            ReadingJson.spelled(omission.manner()).replace('-', ' '),
            omission.about());
      }
    }

    private void precedents() {
      List<Precedent> precedents = reading.findings(Precedent.class);
      if (precedents.isEmpty()) {
        return;
      }
      heading("Firsts");
      for (Precedent precedent : precedents) {
        who(precedent, precedent.who(), "", precedent.what());
      }
    }

    private void who(Finding finding, List<Party> parties, String how, String content) {
      String label = style.strong(list(parties)) + (how.isEmpty() ? "" : " " + how) + ": ";
      page.paragraph(2, 4, label + own(content) + reference(finding));
    }

    private void next() {
      List<Finding> coming = reading.findings().stream().filter(this::isNext).toList();
      if (coming.isEmpty()) {
        return;
      }
      heading("What comes next");
      coming.stream()
          .sorted(Comparator.comparing(finding -> date(finding).orElse("\uffff")))
          .forEach(this::coming);
    }

    /** A meeting to come is also a future event: it is told once. */
    private boolean isNext(Finding finding) {
      return switch (finding) {
        case Engagement engagement -> isToCome(engagement);
        case Commitment commitment -> commitment.due().isPresent();
        case Event event ->
            event.status() == Event.Status.FUTURE
                && reading.findings(Engagement.class).stream()
                    .filter(Brief::isToCome)
                    .noneMatch(engagement -> sameSentence(engagement, event));
        case Statement _, Request _, Omission _, Precedent _ -> false;
      };
    }

    private void coming(Finding finding) {
      String label = "  " + style.strong(date(finding).orElse("no date")) + "  ";
      switch (finding) {
        case Engagement engagement -> {
          String what =
              ReadingJson.spelled(engagement.kind())
                  + ", "
                  + ReadingJson.spelled(engagement.status())
                  + engagement.place().map(place -> ", " + place).orElse("");
          page.paragraph(label, 4, list(engagement.parties()) + ": " + what);
          rest(engagement);
        }
        case Commitment commitment ->
            page.paragraph(
                label,
                4,
                list(commitment.by())
                    + ", due: "
                    + own(commitment.content())
                    + reference(commitment));
        case Event event -> {
          page.paragraph(label, 4, arrow(event) + " " + event.type());
          rest(event);
        }
        case Statement _, Request _, Omission _, Precedent _ -> {}
      }
    }

    private void events() {
      List<List<String>> rows = new ArrayList<>();
      for (Event event : reading.findings(Event.class)) {
        List<Evidence> evidence = event.basis().evidence();
        Evidence narrowest = evidence.size() > 1 ? evidence.get(1) : evidence.getFirst();
        rows.add(
            List.of(
                arrow(event),
                event.type().name(),
                ReadingJson.spelled(event.status()),
                "‘" + shortened(oneLine(narrowest.exact())) + "’" + reference(event)));
      }
      if (!rows.isEmpty()) {
        heading("PLOVER events");
        page.table(2, rows);
      }
    }

    private void text() {
      heading("Text");
      for (Sentence sentence : reading.syntax().sentences()) {
        page.paragraph(
            "  [s" + sentence.number() + "] ", 4, oneLine(reading.text().words(sentence.span())));
      }
    }

    private String shortened(String words) {
      int longest = 60;
      if (words.codePointCount(0, words.length()) <= longest) {
        return words;
      }
      String cut = words.substring(0, words.offsetByCodePoints(0, longest));
      int space = cut.lastIndexOf(' ');
      return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }

    private String reference(Finding finding) {
      String number = numbers.reference(finding.basis().evidence().getFirst());
      return number.isEmpty() ? "" : Page.TIED + style.faint(number);
    }

    private boolean sameSentence(Finding one, Finding other) {
      return Objects.equals(
          numbers.sentence(one.basis().evidence().getFirst()).map(Sentence::number),
          numbers.sentence(other.basis().evidence().getFirst()).map(Sentence::number));
    }
  }

  private static boolean isToCome(Engagement engagement) {
    return switch (engagement.status()) {
      case SCHEDULED, ANTICIPATED -> true;
      case HELD, ONGOING, CANCELLED, DECLINED -> false;
    };
  }

  private static Optional<String> date(Finding finding) {
    return switch (finding) {
      case Engagement engagement -> engagement.date().map(Edtf::text);
      case Commitment commitment -> commitment.due().map(Edtf::text);
      case Event event -> event.date().map(Edtf::text);
      case Statement _, Request _, Omission _, Precedent _ -> Optional.empty();
    };
  }

  private static String to(List<Party> parties) {
    return parties.isEmpty() ? "" : " to " + list(parties);
  }

  private static String arrow(Event event) {
    return event.source().name()
        + (event.type().isSymmetric() ? " ↔ " : " → ")
        + event.target().map(Party::name).orElse("–");
  }

  /** Names with their states: {@code A (JPN), B (USA) and C}. */
  private static String list(List<Party> parties) {
    List<String> names = parties.stream().map(Brief::named).toList();
    return switch (names.size()) {
      case 0 -> "somebody";
      case 1 -> names.getFirst();
      default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    };
  }

  private static String named(Party party) {
    return party.kind() == Party.Kind.STATE
        ? party.name()
        : party.name() + party.state().map(state -> " (" + state + ")").orElse("");
  }

  private static String quoted(String words) {
    return "“" + oneLine(words) + "”";
  }

  private static String own(String words) {
    return "‘" + oneLine(words) + "’";
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String plural(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
