package org.chancery.desk.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.desk.format.FeedItem;
import org.chancery.record.view.Agenda;
import tools.jackson.core.JsonGenerator;

/**
 * What a record answers, in any of several forms. Forms are made when they are asked for.
 *
 * @param title of whatever shows it
 * @param json the properties of an object
 * @param text for a terminal or a model: every entry with its sentence, its id, and its document
 * @param csv rows with a head
 * @param feed what is subscribed to; nothing where an answer is no list
 * @param agenda what goes into a calendar
 * @param next a cursor, where there is more
 */
public record Answer(
    String title,
    Consumer<JsonGenerator> json,
    Supplier<String> text,
    Supplier<String> csv,
    Optional<Supplier<List<FeedItem>>> feed,
    Optional<Agenda> agenda,
    Optional<String> next) {

  Answer(String title, Consumer<JsonGenerator> json, Supplier<String> text, Supplier<String> csv) {
    this(title, json, text, csv, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Answer withFeed(Supplier<List<FeedItem>> items) {
    return new Answer(title, json, text, csv, Optional.of(items), agenda, next);
  }

  Answer withAgenda(Agenda some) {
    return new Answer(title, json, text, csv, feed, Optional.of(some), next);
  }

  Answer withNext(Optional<String> cursor) {
    return new Answer(title, json, text, csv, feed, agenda, cursor);
  }
}
