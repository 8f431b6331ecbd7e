package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.reading.document.Document;
import org.chancery.reading.mention.NameSpans;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;

/**
 * Finds who the noun phrases of a text stand for: names and offices first, over the whole text; then,
 * sentence by sentence, descriptions, groups and pronouns by what was spoken of before.
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
   * @param document where the text is from; its title and source are context, its date tells who held
   *     an office
   */
  public Parties resolve(Syntax syntax, Document document) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(TitleSyntax.of(document.title().orElse("")));
    sentences.addAll(syntax.sentences());
    List<Analysis> analyses = analyse(sentences);

    Discourse discourse = new Discourse(gazetteer);
    Persons persons = new Persons(discourse, gazetteer);
    for (Analysis analysis : analyses) {
      boolean inText = analysis.sentence().number() > 0;
      analysis.persons().forEach(p -> discourse.name(p, persons.person(p, inText)));
    }
    persons.complete(Day.of(document));
    Issuer issuer = Issuer.of(document, analyses, new Chunker(gazetteer), discourse, persons);
    issuer.lendState(persons.all());

    var reader = new PhraseReader(discourse, issuer, syntax.text());
    analyses.forEach(reader::read);
    return new PartyList(discourse, issuer, gazetteer).parties();
  }

  private List<Analysis> analyse(List<Sentence> sentences) {
    Chunker chunker = new Chunker(gazetteer);
    List<Chunks> chunks = sentences.stream().map(chunker::chunk).toList();
    List<List<OfficePhrase>> offices = new ArrayList<>();
    for (Chunks c : chunks) {
      offices.add(OfficeScanner.scan(c.sentence(), c));
    }
    Set<String> surnames = surnames(sentences, chunks, offices);
    List<Analysis> analyses = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Sentence sentence = chunks.get(i).sentence();
      var scanner =
          new PersonScanner(sentence, chunks.get(i), offices.get(i), surnames, gazetteer);
      analyses.add(new Analysis(sentence, chunks.get(i), offices.get(i), scanner.scan()));
    }
    return List.copyOf(analyses);
  }

  /** The surnames of persons who are named with a title or in full, so that the bare name is known. */
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
