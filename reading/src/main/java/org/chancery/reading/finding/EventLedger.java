package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/** The events of one text, each source, type and target once however often it is mentioned. */
final class EventLedger {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Predicate<Party> anybody;

  /**
   * @param anybody tells parties that say nothing of who they are; their events are not taken in
   */
  EventLedger(Predicate<Party> anybody) {
    this.anybody = anybody;
  }

  /** Makes the basis of an event once its id is known. */
  interface Basing {
    Basis named(String id);
  }

  /** Who acts on whom. */
  record Pair(Party source, Optional<Party> target) {

    Optional<Pair> reversed() {
      return target.map(party -> new Pair(party, Optional.of(source)));
    }

    /** Every source with every target, those of one body left out. */
    static List<Pair> across(List<Party> sources, List<Party> targets) {
      List<Pair> pairs = new ArrayList<>();
      for (Party source : sources) {
        for (Party target : targets) {
          if (!Bodies.same(source, target)) {
            pairs.add(new Pair(source, Optional.of(target)));
          }
        }
      }
      return pairs;
    }

    /** Each two parties of different bodies. */
    static List<Pair> among(List<Party> parties) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < parties.size(); i++) {
        pairs.addAll(across(List.of(parties.get(i)), parties.subList(i + 1, parties.size())));
      }
      return pairs;
    }
  }

  /** An event without its id. */
  record Entry(
      Event.Type type,
      Pair pair,
      Event.Status status,
      Optional<String> mode,
      List<String> contexts,
      Optional<Edtf> date,
      Basing basing) {

    String key() {
      String source = Bodies.of(pair.source());
      String target = pair.target().map(Bodies::of).orElse("");
      boolean swap = type.isSymmetric() && target.compareTo(source) < 0 && !target.isEmpty();
      return type + "|" + (swap ? target + "|" + source : source + "|" + target);
    }

    /** Where its sentence begins, in code points. */
    int start() {
      return basing.named("event").evidence().getFirst().start();
    }

    /** This event, with the date that a later mention of it gives where it has none itself. */
    Entry orDatedBy(Entry later) {
      return date.isPresent() || status != later.status()
          ? this
          : new Entry(type, pair, status, mode, contexts, later.date(), basing);
    }

    Event named(String id) {
      return new Event(
          basing.named(id), pair.source(), type, mode, pair.target(), status, contexts, date);
    }
  }

  /** Takes an event in, unless the text has it already. */
  void add(Entry entry) {
    Pair pair = entry.pair();
    if (anybody.test(pair.source()) || pair.target().filter(anybody).isPresent()) {
      return;
    }
    entries.merge(entry.key(), entry, Entry::orDatedBy);
  }

  /**
   * Whether a sentence has given an event of this type and source already.
   *
   * @param start where the sentence begins, in code points
   */
  boolean holds(Event.Type type, Party source, int start) {
    return entries.values().stream()
        .anyMatch(entry ->
            entry.type() == type
                && Bodies.same(entry.pair().source(), source)
                && entry.start() == start);
  }

  /** What has been taken in so far. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** All events in the order of the text. */
  List<Event> events() {
    List<Entry> ordered = new ArrayList<>(entries.values());
    ordered.sort(Comparator.comparingInt(Entry::start));
    List<Event> events = new ArrayList<>();
    for (Entry entry : ordered) {
      events.add(entry.named("event-" + (events.size() + 1)));
    }
    return List.copyOf(events);
  }
}
