package org.chancery.record.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/**
 * What a person says a finding should say: for some of its fields another value. Words and evidence
 * cannot be corrected: they are the document's.
 *
 * <p>Values are written as in the JSON form of a reading; parties by their ids in the reading or
 * their names, several of them with semicolons between; an empty value takes the old one away. Of a
 * commitment or a request, {@code status} is what became of it: a {@link CommitmentStatus}.
 *
 * @param fields in the order of their names
 */
public record Correction(Map<String, String> fields) {

  /** Of commitments and requests, the field that tells what became of them. */
  public static final String STATUS = "status";

  public Correction {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a correction corrects something");
    }
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /**
   * The finding as it should be.
   *
   * @param parties of the reading that the finding is part of
   * @throws IllegalArgumentException if a field is none of this type of finding, or a value is none
   *     of this field, with those there are
   */
  public Finding applyTo(Finding finding, List<Party> parties) {
    Values values = new Values(fields, parties);
    Finding corrected =
        switch (finding) {
          case Engagement e ->
              new Engagement(
                  e.basis(),
                  values.choice("kind", e.kind()),
                  values.choice(STATUS, e.status()),
                  values.parties("parties", e.parties()),
                  values.date("date", e.date()),
                  values.words("place", e.place()));
          case Statement s ->
              new Statement(
                  s.basis(),
                  values.parties("speakers", s.speakers()),
                  values.parties("addressees", s.addressees()),
                  s.cue(),
                  s.content(),
                  s.direct());
          case Commitment c -> {
            values.choice(STATUS, CommitmentStatus.OPEN);
            yield new Commitment(
                c.basis(),
                values.parties("by", c.by()),
                values.parties("to", c.to()),
                values.choice("force", c.force()),
                c.content(),
                values.date("due", c.due()));
          }
          case Request r -> {
            values.choice(STATUS, CommitmentStatus.OPEN);
            yield new Request(
                r.basis(),
                values.parties("by", r.by()),
                values.parties("to", r.to()),
                values.choice("force", r.force()),
                r.content());
          }
          case Omission o ->
              new Omission(
                  o.basis(),
                  values.parties("by", o.by()),
                  o.about(),
                  values.choice("manner", o.manner()));
          case Precedent p -> new Precedent(p.basis(), values.parties("who", p.who()), p.what());
          case Event e ->
              new Event(
                  e.basis(),
                  values.party("source", e.source()),
                  values.choice("type", e.type()),
                  values.words("mode", e.mode()),
                  values.party("target", e.target()),
                  values.choice(STATUS, e.status()),
                  e.contexts(),
                  values.date("date", e.date()));
        };
    values.checkAllTaken();
    return corrected;
  }

  /** What became of a commitment or request, where this tells. */
  public Optional<CommitmentStatus> outcome(Finding finding) {
    return finding instanceof Commitment || finding instanceof Request
        ? Optional.ofNullable(fields.get(STATUS)).flatMap(CommitmentStatus::of)
        : Optional.empty();
  }

  /** This and, where it says nothing, an earlier one. */
  public Correction over(Correction earlier) {
    Map<String, String> both = new TreeMap<>(earlier.fields);
    both.putAll(fields);
    return new Correction(both);
  }

  /** The values, and which fields there are to take one. */
  private static final class Values {

    private final Map<String, String> given;
    private final List<Party> parties;
    private final List<String> known = new ArrayList<>();

    Values(Map<String, String> given, List<Party> parties) {
      this.given = given;
      this.parties = parties;
    }

    private Optional<String> of(String field) {
      known.add(field);
      return Optional.ofNullable(given.get(field));
    }

    <E extends Enum<E>> E choice(String field, E old) {
      Optional<String> value = of(field);
      if (value.isEmpty()) {
        return old;
      }
      E[] choices = old.getDeclaringClass().getEnumConstants();
      return Arrays.stream(choices)
          .filter(choice -> spelled(choice).equals(value.get().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  field
                      + ": one of "
                      + String.join(", ", Arrays.stream(choices).map(Values::spelled).toList())
                      + ", not "
                      + value.get()));
    }

    private static String spelled(Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<String> words(String field, Optional<String> old) {
      return of(field).map(value -> Optional.of(value).filter(v -> !v.isBlank())).orElse(old);
    }

    Optional<Edtf> date(String field, Optional<Edtf> old) {
      return words(field, old.map(Edtf::text))
          .map(text -> {
            try {
              return Edtf.parse(text);
            } catch (IllegalArgumentException e) {
              throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
            }
          });
    }

    Party party(String field, Party old) {
      return of(field).map(value -> named(field, value)).orElse(old);
    }

    Optional<Party> party(String field, Optional<Party> old) {
      return of(field)
          .map(
              value -> value.isBlank() ? Optional.<Party>empty() : Optional.of(named(field, value)))
          .orElse(old);
    }

    List<Party> parties(String field, List<Party> old) {
      return of(field)
          .map(value ->
              Arrays.stream(value.split(";"))
                  .filter(name -> !name.isBlank())
                  .map(name -> named(field, name))
                  .toList())
          .orElse(old);
    }

    private Party named(String field, String name) {
      String wanted = name.strip();
      return parties.stream()
          .filter(party -> party.id().equals(wanted) || party.name().equalsIgnoreCase(wanted))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  field
                      + ": no party "
                      + wanted
                      + " in this document; there are "
                      + String.join("; ", parties.stream().map(Party::name).toList())));
    }

    void checkAllTaken() {
      given.keySet().stream()
          .filter(field -> !known.contains(field))
          .findFirst()
          .ifPresent(field -> {
            throw new IllegalArgumentException(
                "no field " + field + " here; there are " + String.join(", ", known));
          });
    }
  }
}
