package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * In whose voice an official text is written.
 *
 * @param parties the issuer, or the several of a joint statement; empty for news
 * @param official whether the text is official
 */
record Issuer(
    List<Entity> parties,
    boolean official,
    Optional<Entity> office,
    Optional<Entity> author,
    Optional<Entity> guest) {

  private static final Set<String> SPEECHES =
      Set.of(
          "statement",
          "remarks",
          "message",
          "letter",
          "address",
          "speech",
          "op-ed",
          "toast",
          "readout");

  private static final Issuer NONE =
      new Issuer(List.of(), false, Optional.empty(), Optional.empty(), Optional.empty());

  /** This issuer, who writes of having met somebody and says "we" of both. */
  Issuer meeting(Entity other) {
    return new Issuer(parties, official, office, author, Optional.of(other));
  }

  static Issuer of(
      Document document,
      List<Analysis> analyses,
      Chunker chunker,
      Discourse discourse,
      Bodies bodies) {
    Optional<Entity> source = document.source().flatMap(s -> fromSource(s, chunker, discourse));
    Analysis title = analyses.getFirst();
    List<Entity> joint = joint(document.title().orElse(""), analyses, discourse, bodies);
    if (!joint.isEmpty()) {
      return new Issuer(joint, true, Optional.empty(), Optional.empty(), Optional.empty());
    }
    if (source.isPresent()) {
      Entity entity = source.get();
      List<Entity> state =
          entity.state().map(discourse::state).map(List::of).orElse(List.of(entity));
      return new Issuer(
          state, true, source, author(title, entity.state(), discourse), Optional.empty());
    }
    return firstPerson(analyses) ? speakingTitle(title, analyses, discourse) : NONE;
  }

  /** Whose words a title announces: "Statement by Prime Minister A", "Readout of A's call". */
  private static Optional<Entity> author(
      Analysis title, Optional<String> state, Discourse discourse) {
    List<Token> words = title.sentence().tokens();
    int at = 0;
    while (at < words.size() && !words.get(at).form().matches("(?i)by|from|of")) {
      at++;
    }
    boolean speech =
        words.stream()
            .limit(at)
            .anyMatch(w -> SPEECHES.contains(w.form().toLowerCase(Locale.ROOT)));
    if (!speech || at + 1 >= words.size()) {
      return Optional.empty();
    }
    int start = words.get(at + 1).form().equalsIgnoreCase("the") ? at + 2 : at + 1;
    for (PersonPhrase person : title.persons()) {
      boolean titled = person.offices().stream().anyMatch(o -> o.first() == start);
      if (person.first() == start || titled) {
        return discourse.personOf(person);
      }
    }
    return title.offices().stream()
        .filter(o -> o.first() == start && !o.plural() && o.body().isEmpty())
        .findFirst()
        .flatMap(o ->
            o.states().stream()
                .findFirst()
                .or(() -> state)
                .map(code ->
                    new Entity(
                        Party.Kind.OFFICE,
                        Roles.titled(o.role()) + " of " + discourse.state(code).name(),
                        Optional.of(code),
                        false)));
  }

  /**
   * "Ministry of Foreign Affairs of Chile", "Prime Minister of Norway"; a newspaper is no issuer.
   */
  private static Optional<Entity> fromSource(String source, Chunker chunker, Discourse discourse) {
    Sentence sentence = TitleSyntax.of(source);
    Chunks chunks = chunker.chunk(sentence);
    List<OfficePhrase> offices = OfficeScanner.scan(sentence, chunks);
    for (OfficePhrase office : offices) {
      if (!office.states().isEmpty()) {
        String code = office.states().getFirst();
        return Optional.of(
            new Entity(
                Party.Kind.OFFICE,
                Roles.titled(office.role()) + " of " + discourse.state(code).name(),
                Optional.of(code),
                false));
      }
    }
    boolean official =
        source.matches(
            "(?i).*\\b(department|ministry|government|office|white"
                + " house|embassy|cabinet|council|commission|kremlin|presiden\\w*|parliament|union|nato|number"
                + " 10|downing street|mission|secretariat)\\b.*");
    if (!official) {
      return SourceAddress.state(source).map(discourse::state);
    }
    return chunks.all().stream()
        .filter(c -> !c.states().isEmpty())
        .findFirst()
        .map(c -> c.states().getFirst())
        .or(() -> SourceAddress.state(source))
        .map(discourse::state);
  }

  /** "Joint Statement of the A and B": those named, in the title or else in the first sentences. */
  private static List<Entity> joint(
      String title, List<Analysis> analyses, Discourse discourse, Bodies bodies) {
    if (!title
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b(joint|trilateral|quadrilateral|leaders['’]|ministers['’]).*")
        || !title
            .toLowerCase(Locale.ROOT)
            .matches(".*(statement|declaration|communiqu|vision|readout|leaders).*")) {
      return List.of();
    }
    Set<Entity> parties = new LinkedHashSet<>();
    for (int n = 0; n < Math.min(3, analyses.size()) && parties.size() < 2; n++) {
      int i = n;
      parties.clear();
      boolean introduces =
          analyses.get(i).sentence().tokens().stream()
              .anyMatch(t ->
                  t.form()
                      .toLowerCase(Locale.ROOT)
                      .matches("joint|following|governments?|between|we"));
      if (i > 0 && !introduces) {
        continue;
      }
      for (Chunk chunk : analyses.get(i).chunks().all()) {
        switch (chunk.kind()) {
          case STATE, STATES, ADJECTIVE, SEAT ->
              chunk.states().forEach(s -> parties.add(discourse.state(s)));
          case BODY ->
              chunk
                  .body()
                  .filter(b -> i == 0 && b.kind() != BodyKind.COMPANY)
                  .ifPresent(b -> parties.add(bodies.of(chunk)));
          case PEOPLE, CAPITAL, OFFICE, PERSON -> {}
        }
      }
    }
    return parties.size() > 1 ? List.copyOf(parties) : List.of();
  }

  private static boolean firstPerson(List<Analysis> analyses) {
    int count = 0;
    for (Analysis analysis : analyses) {
      if (analysis.sentence().number() == 0) {
        continue;
      }
      for (Token token : analysis.sentence().tokens()) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (form.equals("we") || form.equals("our")) {
          count += outsideQuotation(analysis, token) ? 1 : 0;
        }
      }
    }
    return count > 1;
  }

  private static boolean outsideQuotation(Analysis analysis, Token token) {
    int marks = 0;
    for (int i = 0; i < token.index(); i++) {
      if (analysis.sentence().token(i).form().matches("[\"“”]|``|''")) {
        marks++;
      }
    }
    return marks % 2 == 0;
  }

  /** Without a source, a state or office that the title or the first sentence has speak. */
  private static Issuer speakingTitle(
      Analysis title, List<Analysis> analyses, Discourse discourse) {
    List<Analysis> first = new ArrayList<>(List.of(title));
    if (analyses.size() > 1) {
      first.add(analyses.get(1));
    }
    for (Analysis analysis : first) {
      for (Chunk chunk : analysis.chunks().all()) {
        boolean government =
            chunk.last() + 1 < analysis.sentence().tokens().size()
                && Lexicon.GOVERNMENTS.has(
                    analysis.sentence().token(chunk.last() + 1).lemma().toLowerCase(Locale.ROOT));
        if (chunk.kind() == Chunk.Kind.ADJECTIVE && government) {
          return new Issuer(
              List.of(discourse.state(chunk.states().getFirst())),
              true,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
        }
      }
    }
    return NONE;
  }

  /** Who "we" are: of an office that reports a meeting, it and the one it met. */
  List<Entity> ourselves() {
    return guest.isPresent() && office.isPresent() ? List.of(office.get(), guest.get()) : parties;
  }

  Optional<String> state() {
    return parties.size() == 1 ? parties.getFirst().state() : Optional.empty();
  }

  /** Whether an office cannot be one of the issuer's state; so too where there is no issuer. */
  boolean mayNotHave(String role) {
    return state().isEmpty()
        || Lexicon.FOREIGN_TITLES.note(role).map(c -> c.contains(state().get())).orElse(false);
  }

  /** Offices that one person at a time holds for a state. */
  private static final Set<String> SINGLE =
      Set.of(
          "president",
          "vice president",
          "prime minister",
          "chancellor",
          "king",
          "queen",
          "premier",
          "foreign minister",
          "secretary of state");

  /** Who, as far as the gazetteer knows, may have held an office of a state on a day. */
  private static List<Holder> holders(Gazetteer gazetteer, Day day, String code, String role) {
    Role kind = role.equals("president") ? Role.HEAD_OF_STATE : Role.HEAD_OF_GOVERNMENT;
    return gazetteer.holdersOf(code, kind).stream()
        .filter(h -> day.mayHold(h) && h.office().title().equalsIgnoreCase(role))
        .toList();
  }

  private static boolean isOneOf(List<Holder> holders, Entity person) {
    return holders.stream()
        .anyMatch(h ->
            person.names().stream()
                .anyMatch(n -> Names.compatible(n, Names.fold(List.of(h.name().split(" "))))));
  }

  private static boolean heldByAnother(
      Gazetteer gazetteer, Day day, String code, String role, Entity person) {
    List<Holder> holders = holders(gazetteer, day, code, role);
    return !holders.isEmpty() && !isOneOf(holders, person);
  }

  /** The same where all that held it have left it since: nobody unknown can have held it. */
  private static boolean wasHeldByAnother(
      Gazetteer gazetteer, Day day, String code, String role, Entity person) {
    return heldByAnother(gazetteer, day, code, role, person)
        && holders(gazetteer, day, code, role).stream().noneMatch(Holder::inOffice);
  }

  private boolean isAuthor(Entity person, Discourse discourse) {
    return author.filter(a -> discourse.known(a) == discourse.known(person)).isPresent();
  }

  /** In an official text, officials named without a state are the issuer's. */
  void lendState(
      List<Entity> persons, Discourse discourse, boolean speaksAsI, Gazetteer gazetteer, Day day) {
    for (Entity person : persons) {
      boolean body = person.body().isPresent();
      if (person.state().isEmpty() && !person.offices().isEmpty() && !body) {
        String code = state().orElse("");
        boolean foreign =
            person.offices().keySet().stream()
                .anyMatch(role ->
                    Lexicon.FOREIGN_TITLES
                        .note(role)
                        .map(codes -> codes.contains(code))
                        .orElse(false));
        boolean taken =
            persons.stream()
                .filter(p -> p != person && p.state().equals(state()))
                .anyMatch(p ->
                    p.offices().keySet().stream()
                        .anyMatch(r -> SINGLE.contains(r) && person.offices().containsKey(r)));
        boolean other =
            person.offices().keySet().stream()
                .anyMatch(
                    r -> SINGLE.contains(r) && heldByAnother(gazetteer, day, code, r, person));
        boolean ownOffice =
            office
                .map(o ->
                    person.offices().keySet().stream()
                        .anyMatch(r ->
                            o.name()
                                .equalsIgnoreCase(
                                    Roles.titled(r) + " of " + discourse.state(code).name())))
                .orElse(false);
        // In its own office's text the office-holder may be one the gazetteer does not know yet.
        boolean own =
            ownOffice
                && !speaksAsI
                && (isAuthor(person, discourse)
                    || person.offices().keySet().stream()
                        .noneMatch(r -> wasHeldByAnother(gazetteer, day, code, r, person)));
        if (!code.isEmpty() && !taken && (!other || own) && !foreign && !(ownOffice && speaksAsI)) {
          person.affiliate(state());
        }
      }
    }
  }
}
