package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;

/**
 * Finds who the noun phrases of a text stand for: names and offices first, over the whole text;
 * then, sentence by sentence, descriptions, groups and pronouns by what was spoken of before.
 *
 * <p>What the text says of a person goes before what the gazetteer knows. Safe for use by several
 * threads.
 */
public final class PartyResolver {

  private final Gazetteer gazetteer;

  /** A resolver that knows the states, bodies and office-holders of this gazetteer. */
  public static PartyResolver with(Gazetteer gazetteer) {
    return new PartyResolver(gazetteer);
  }

  private PartyResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Resolves every phrase of a text that stands for a party.
   *
   * @param syntax the text's sentences
   * @param document where the text is from; its title and source are context, its date tells who
   *     held an office
   */
  public Parties resolve(Syntax syntax, Document document) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(TitleSyntax.of(document.title().orElse("")));
    sentences.addAll(syntax.sentences());
    List<Analysis> analyses = analyse(sentences);

    Discourse discourse = new Discourse(gazetteer, Day.of(document));
    Bodies bodies = new Bodies(discourse);
    Persons persons = new Persons(discourse, gazetteer);
    for (Analysis analysis : analyses) {
      boolean inText = analysis.sentence().number() > 0;
      analysis.persons().forEach(p -> discourse.name(p, persons.person(p, inText)));
    }
    persons.complete(Day.of(document));
    Issuer issuer = Issuer.of(document, analyses, new Chunker(gazetteer), discourse, bodies);
    lendFromTitle(analyses.getFirst(), persons);
    shareStates(analyses, discourse, issuer);
    issuer.lendState(persons.all(), discourse, speaksAsI(syntax), gazetteer, Day.of(document));
    new HomeStates(analyses, discourse, persons.all()).lend();

    issuer = speaksAsI(syntax) ? guest(issuer, document, analyses, discourse) : issuer;
    var reader = new PhraseReader(discourse, bodies, issuer, syntax, analyses);
    analyses.forEach(reader::read);
    return new PartyList(discourse, issuer, gazetteer).parties();
  }

  /** In "Norwegian Prime Minister A and Foreign Minister B" both are Norwegian. */
  private static void shareStates(List<Analysis> analyses, Discourse discourse, Issuer issuer) {
    for (Analysis analysis : analyses) {
      for (int i = 1; i < analysis.persons().size(); i++) {
        PersonPhrase before = analysis.persons().get(i - 1);
        PersonPhrase after = analysis.persons().get(i);
        boolean joined =
            after.offices().stream()
                .anyMatch(o ->
                    o.first() == before.last() + 2
                        && analysis.sentence().token(o.first() - 1).form().equals("and")
                        && issuer.mayNotHave(o.role()));
        if (joined && before.state().isPresent()) {
          discourse.personOf(after).ifPresent(p -> p.affiliate(before.state()));
        }
      }
    }
  }

  /** "Meeting with the Prime Minister of Norway" tells whose prime minister the text names. */
  private static void lendFromTitle(Analysis title, Persons persons) {
    for (OfficePhrase office : title.offices()) {
      boolean unnamed = title.persons().stream().noneMatch(p -> p.offices().contains(office));
      if (unnamed && !office.plural() && !office.states().isEmpty()) {
        persons.all().stream()
            .filter(p -> p.state().isEmpty() && p.offices().containsKey(office.role()))
            .forEach(p -> p.affiliate(Optional.of(office.states().getFirst())));
      }
    }
  }

  /**
   * In a report on a meeting that its issuer had, whom he met: the first person of another state.
   */
  private static Issuer guest(
      Issuer issuer, Document document, List<Analysis> analyses, Discourse discourse) {
    boolean meeting =
        document
            .title()
            .map(t -> t.toLowerCase(Locale.ROOT))
            .orElse("")
            .matches(".*\\b(meeting|talks|visit|call|discussions)\\b.*");
    if (!meeting || issuer.office().isEmpty() || issuer.office().get().isState()) {
      return issuer;
    }
    return analyses.stream()
        .limit(4)
        .flatMap(a -> a.persons().stream())
        .flatMap(p -> discourse.personOf(p).stream())
        .filter(p -> p.state().isPresent() && !p.state().equals(issuer.state()))
        .findFirst()
        .map(issuer::meeting)
        .orElse(issuer);
  }

  /** Whether the issuer says "I" outside of quotations. */
  private static boolean speaksAsI(Syntax syntax) {
    return syntax.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .anyMatch(
            t -> t.form().equals("I") && syntax.text().quotationAt(t.span().start()).isEmpty());
  }

  private List<Analysis> analyse(List<Sentence> sentences) {
    Chunker chunker = new Chunker(gazetteer);
    List<Chunks> chunks = sentences.stream().map(chunker::chunk).toList();
    ShortNames.add(chunks);
    List<List<OfficePhrase>> offices = new ArrayList<>();
    for (Chunks c : chunks) {
      offices.add(OfficeScanner.scan(c.sentence(), c));
    }
    Set<String> surnames = surnames(sentences, chunks, offices);
    chunks.forEach(c -> c.forgetNames(surnames));
    List<Analysis> analyses = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Sentence sentence = chunks.get(i).sentence();
      var scanner = new PersonScanner(sentence, chunks.get(i), offices.get(i), surnames, gazetteer);
      analyses.add(new Analysis(sentence, chunks.get(i), offices.get(i), scanner.scan()));
    }
    return List.copyOf(analyses);
  }

  /**
   * The surnames of persons who are named with a title or in full, so that the bare name is known.
   */
  private Set<String> surnames(
      List<Sentence> sentences, List<Chunks> chunks, List<List<OfficePhrase>> offices) {
    Set<String> surnames = new HashSet<>();
    for (int i = 0; i < chunks.size(); i++) {
      var scanner =
          new PersonScanner(sentences.get(i), chunks.get(i), offices.get(i), Set.of(), gazetteer);
      for (PersonPhrase phrase : scanner.scan()) {
        List<String> folded = Names.fold(phrase.words());
        if (!folded.isEmpty() && (folded.size() > 1 || phrase.honorific())) {
          surnames.add(folded.getLast());
        }
      }
    }
    return surnames;
  }
}
