package org.chancery.desk.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a record can be asked.
 *
 * @param name {@code relation}
 * @param title {@code Relation of two sides}
 * @param description what it tells, for people and for models
 */
public record Question(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    Function<Arguments, Answer> answering) {

  public Question {
    parameters = List.copyOf(parameters);
  }

  /**
   * Asks it.
   *
   * @throws UnansweredException if there is no answer
   */
  public Answer ask(Map<String, String> given) {
    return answering.apply(Arguments.of(this, given));
  }

  Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }
}
