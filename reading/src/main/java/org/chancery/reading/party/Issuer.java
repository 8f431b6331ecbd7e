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
record Issuer(List<Entity> parties, boolean official, Optional<Entity> office) {

  static Issuer of(
      Document document, List<Analysis> analyses, Chunker chunker, Discourse discourse, Persons persons) {
    Optional<Entity> source = document.source().flatMap(s -> fromSource(s, chunker, discourse));
    Analysis title = analyses.getFirst();
    List<Entity> joint = joint(document.title().orElse(""), title, analyses, discourse);
    if (!joint.isEmpty()) {
      return new Issuer(joint, true, Optional.empty());
    }
    if (source.isPresent()) {
      Entity entity = source.get();
      List<Entity> state = entity.state().map(discourse::state).map(List::of).orElse(List.of(entity));
      return new Issuer(state, true, source);
    }
    return firstPerson(analyses) ? speakingTitle(title, analyses, discourse) : new Issuer(List.of(), false, Optional.empty());
  }

  /** "U.S. Department of State", "Prime Minister of Australia"; a newspaper is no issuer. */
  private static Optional<Entity> fromSource(String source, Chunker chunker, Discourse discourse) {
    Sentence sentence = TitleSyntax.of(source);
    Chunks chunks = chunker.chunk(sentence);
    List<OfficePhrase> offices = OfficeScanner.scan(sentence, chunks);
    for (OfficePhrase office : offices) {
      if (!office.states().isEmpty()) {
        String code = office.states().getFirst();
        return Optional.of(new Entity(
            Party.Kind.OFFICE,
            Roles.titled(office.role()) + " of " + discourse.state(code).name(),
            Optional.of(code),
            false));
      }
    }
    boolean official =
        source.matches("(?i).*\\b(department|ministry|government|office|white house|embassy|cabinet|council|commission|kremlin|presiden\\w*|parliament|union|nato|number 10|downing street|mission|secretariat)\\b.*");
    if (!official) {
      return Optional.empty();
    }
    return chunks.all().stream()
        .filter(c -> !c.states().isEmpty())
        .findFirst()
        .map(c -> discourse.state(c.states().getFirst()));
  }

  /** "Joint Statement of the A and B": those named, in the title or else in the first sentences. */
  private static List<Entity> joint(
      String title, Analysis words, List<Analysis> analyses, Discourse discourse) {
    if (!title.toLowerCase(Locale.ROOT).matches(".*\\b(joint|trilateral|quadrilateral|leaders['’]|ministers['’]).*")
        || !title.toLowerCase(Locale.ROOT).matches(".*(statement|declaration|communiqu|vision|readout|leaders).*")) {
      return List.of();
    }
    Set<Entity> parties = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(3, analyses.size()) && parties.size() < 2; i++) {
      parties.clear();
      for (Chunk chunk : analyses.get(i).chunks().all()) {
        switch (chunk.kind()) {
          case STATE, STATES, ADJECTIVE, SEAT -> chunk.states().forEach(s -> parties.add(discourse.state(s)));
          case BODY, PEOPLE, CAPITAL, OFFICE, PERSON -> {}
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
  private static Issuer speakingTitle(Analysis title, List<Analysis> analyses, Discourse discourse) {
    List<Analysis> first = new ArrayList<>(List.of(title));
    if (analyses.size() > 1) {
      first.add(analyses.get(1));
    }
    for (Analysis analysis : first) {
      for (Chunk chunk : analysis.chunks().all()) {
        boolean government = chunk.last() + 1 < analysis.sentence().tokens().size()
            && Lexicon.GOVERNMENTS.has(analysis.sentence().token(chunk.last() + 1).lemma().toLowerCase(Locale.ROOT));
        if (chunk.kind() == Chunk.Kind.ADJECTIVE && government) {
          return new Issuer(List.of(discourse.state(chunk.states().getFirst())), true, Optional.empty());
        }
      }
    }
    return new Issuer(List.of(), false, Optional.empty());
  }

  Optional<String> state() {
    return parties.size() == 1 ? parties.getFirst().state() : Optional.empty();
  }

  /** In an official text, officials named without a state are the issuer's. */
  void lendState(List<Entity> persons) {
    for (Entity person : persons) {
      boolean body = person.body().isPresent();
      if (person.state().isEmpty() && !person.offices().isEmpty() && !body) {
        person.affiliate(state());
      }
    }
  }
}
