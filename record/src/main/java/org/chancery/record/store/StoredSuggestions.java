package org.chancery.record.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import org.chancery.record.outcome.Outcomes;
import org.chancery.record.outcome.Sign;
import org.chancery.record.outcome.Suggestion;
import org.chancery.record.outcome.Undertaking;
import org.chancery.record.revision.CommitmentStatus;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables of what later documents suggest to have become of commitments and requests. They are
 * kept in step with documents, so that lists need not compare words: a new undertaking is compared
 * with the signs there are, a new sign with the undertakings.
 */
public final class StoredSuggestions {

  /** So many values one statement takes on either database. */
  private static final int MANY = 500;

  private static final String OF_DOCUMENT = " IN (SELECT no FROM finding WHERE document_no = ?)";

  private final Handle handle;
  private final StoredSigns signs;
  private final Set<Long> newUndertakings = new LinkedHashSet<>();
  private final Set<Long> newSigns = new LinkedHashSet<>();

  public StoredSuggestions(Handle handle) {
    this.handle = handle;
    this.signs = new StoredSigns(handle);
  }

  // ---- Asking ---------------------------------------------------------------------------------

  /**
   * What is suggested of one undertaking.
   *
   * @param sign the number of the finding that suggests it
   */
  public record Suggested(CommitmentStatus status, long sign) {}

  /**
   * What is suggested of each of these, by its number, the earliest first; of a sentence once.
   *
   * @param undertakings numbers of commitments and requests
   */
  public Map<Long, List<Suggested>> of(Collection<Long> undertakings) {
    record Telling(long undertaking, String status, long document, int sentence) {}
    Map<Long, List<Suggested>> found = new HashMap<>();
    Set<Telling> seen = new HashSet<>();
    for (List<Long> some : undertakings.stream().gather(Gatherers.windowFixed(MANY)).toList()) {
      handle
          .createQuery(
              "SELECT g.undertaking_no, g.status, g.document_no, g.sentence_start, g.sign_no"
                  + " FROM suggestion g WHERE g.undertaking_no IN (<numbers>)"
                  + " ORDER BY g.undertaking_no, g.day, g.sign_id")
          .bindList("numbers", some)
          .map((row, _) -> {
            Telling telling =
                new Telling(
                    row.getLong("undertaking_no"),
                    row.getString("status"),
                    row.getLong("document_no"),
                    row.getInt("sentence_start"));
            return seen.add(telling)
                && found
                    .computeIfAbsent(telling.undertaking, _ -> new ArrayList<>())
                    .add(
                        new Suggested(
                            CommitmentStatus.of(telling.status).orElseThrow(),
                            row.getLong("sign_no")));
          })
          .list();
    }
    return found;
  }

  // ---- Keeping in step ------------------------------------------------------------------------

  /** Takes away what rests on a document; to be called before its findings go. */
  void remove(long document) {
    for (String place :
        List.of(
            "undertaking_stem WHERE finding_no",
            "undertaking WHERE finding_no",
            "suggestion WHERE undertaking_no",
            "suggestion WHERE sign_no")) {
      handle.execute("DELETE FROM " + place + OF_DOCUMENT, document);
    }
  }

  /** Notes what a document brings; to be called when its findings and signs are there. */
  void put(long document) {
    newSigns.addAll(signs.of(document));
    PreparedBatch rows =
        handle.prepareBatch("INSERT INTO undertaking (finding_no, needed) VALUES (?, ?)");
    PreparedBatch stems =
        handle.prepareBatch(
            "INSERT INTO undertaking_stem (filed, finding_no) VALUES (?, ?)"
                + " ON CONFLICT DO NOTHING");
    signs
        .undertakings(document)
        .forEach((number, undertaking) -> {
          Set<String> words = Outcomes.stems(undertaking.content());
          int needed = Outcomes.needed(words.size());
          if (words.size() >= needed && undertaking.published().isPresent()) {
            rows.add(number, needed);
            for (String side : boundBy(undertaking)) {
              words.forEach(stem -> stems.add(StoredSigns.filed(side, stem), number));
            }
            newUndertakings.add(number);
          }
        });
    for (PreparedBatch batch : List.of(rows, stems)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** Whose signs bear on it. */
  static Set<String> boundBy(Undertaking undertaking) {
    Set<String> sides = new TreeSet<>(undertaking.by());
    if (undertaking.kind() == Undertaking.Kind.REQUEST) {
      sides.addAll(undertaking.to());
    }
    return sides;
  }

  /** Compares what was put in with all there is. */
  void settle() {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO suggestion (undertaking_no, day, sign_id, sign_no, status, document_no,"
                + " sentence_start) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    for (long number : newUndertakings) {
      signs
          .undertaking(number)
          .ifPresent(undertaking -> add(number, undertaking, signs.bearingOn(undertaking), batch));
    }
    Map<Long, Optional<Undertaking>> known = new HashMap<>();
    for (StoredSigns.Numbered sign : signs.numbered(List.copyOf(newSigns))) {
      for (long number : boundBy(sign.sign())) {
        // A new one was compared with all signs, this one among them.
        if (!newUndertakings.contains(number)) {
          known
              .computeIfAbsent(number, signs::undertaking)
              .ifPresent(undertaking -> add(number, undertaking, List.of(sign), batch));
        }
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    newUndertakings.clear();
    newSigns.clear();
  }

  /** The undertakings that may share enough words with a sign. */
  private List<Long> boundBy(Sign sign) {
    List<Long> filed = StoredSigns.filed(sign);
    return filed.isEmpty() || sign.published().isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "SELECT s.finding_no FROM undertaking_stem s JOIN undertaking u ON u.finding_no ="
                    + " s.finding_no WHERE s.filed IN (<filed>) GROUP BY s.finding_no, u.needed"
                    + " HAVING count(*) >= u.needed")
            .bindList("filed", filed)
            .mapTo(Long.class)
            .list();
  }

  private static void add(
      long number, Undertaking undertaking, List<StoredSigns.Numbered> some, PreparedBatch batch) {
    // One by one: of what one sentence tells several times, the rest is left out when it is asked.
    for (StoredSigns.Numbered one : some) {
      for (Suggestion suggestion : Outcomes.of(undertaking, List.of(one.sign())).suggestions()) {
        batch.add(
            number,
            suggestion.sign().published().orElseThrow().toString(),
            suggestion.sign().finding().value(),
            one.number(),
            suggestion.status().label(),
            one.document(),
            suggestion.sign().evidence().start());
      }
    }
  }
}
