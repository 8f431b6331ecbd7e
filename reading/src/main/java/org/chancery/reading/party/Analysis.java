package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** A sentence with what it names. */
record Analysis(
    Sentence sentence, Chunks chunks, List<OfficePhrase> offices, List<PersonPhrase> persons) {

  Analysis {
    offices = List.copyOf(offices);
    persons = List.copyOf(persons);
  }

  /** The office whose noun this token is, where no name goes with it. */
  Optional<OfficePhrase> unnamedOffice(int token) {
    return offices.stream()
        .filter(o -> o.head() == token)
        .filter(o -> persons.stream().noneMatch(p -> p.offices().contains(o)))
        .findFirst();
  }

  boolean inName(int token) {
    return persons.stream().anyMatch(p -> p.first() <= token && token <= p.last());
  }

  /** Whether the word is part of a title that goes with a name: "Prime Minister" before "Berg". */
  boolean inTitle(int token) {
    return persons.stream()
        .flatMap(p -> p.offices().stream())
        .anyMatch(o -> o.first() <= token && token <= o.last());
  }

  /** Of a run of tokens the one on which the others depend. */
  int head(int first, int last) {
    int head = last;
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      boolean outside = token.isRoot() || token.head() < first || token.head() > last;
      if (outside && !token.is("punct") && !token.is("case")) {
        head = i;
      }
    }
    return head;
  }
}
