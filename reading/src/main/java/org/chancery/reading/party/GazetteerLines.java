package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.reading.party.GazetteerFile.HolderLine;
import org.chancery.reading.party.GazetteerFile.Line;

/**
 * The lines of all files put together, a later line with the key of an earlier one in its place,
 * and every reference from line to line checked.
 */
record GazetteerLines(
    Map<String, Line<State>> states,
    Map<String, Line<Body>> bodies,
    Map<String, Line<Office>> offices,
    List<Holder> holders,
    Set<String> honorifics,
    Set<String> commonWords) {

  static GazetteerLines of(List<GazetteerFile> files) {
    GazetteerLines all =
        new GazetteerLines(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new HashSet<>(),
            new HashSet<>());
    for (GazetteerFile file : files) {
      file.states().forEach(line -> all.states.put(line.value().alpha3(), line));
      file.bodies().forEach(line -> all.bodies.put(line.value().id(), line));
      file.offices().forEach(line -> all.offices.put(Gazetteer.officeKey(line.value()), line));
      file.honorifics().forEach(line -> all.honorifics.add(line.value()));
      file.commonWords().forEach(line -> all.commonWords.add(line.value()));
    }
    all.checkReferences();
    Map<String, Holder> holders = new LinkedHashMap<>();
    for (GazetteerFile file : files) {
      for (Line<HolderLine> line : file.holders()) {
        Holder holder = all.holder(line);
        holders.put(key(holder), holder);
      }
    }
    all.holders.addAll(holders.values());
    return all;
  }

  private static String key(Holder holder) {
    return String.join(
        "\t",
        holder.name(),
        holder.of(),
        holder.office().title(),
        holder.tenure().from().orElse(""));
  }

  private void checkReferences() {
    for (Line<Body> line : bodies.values()) {
      Body body = line.value();
      if (states.containsKey(body.id())) {
        throw line.refuse("a body's id may not be a state's code: " + body.id());
      }
      body.state().ifPresent(state -> checkState(line, state));
      body.members().forEach(member -> checkState(line, member));
    }
    for (Line<Office> line : offices.values()) {
      line.value().of().ifPresent(of -> checkStateOrBody(line, of));
    }
  }

  private void checkState(Line<?> line, String alpha3) {
    if (!states.containsKey(alpha3)) {
      throw line.refuse("no state has the code " + alpha3);
    }
  }

  private void checkStateOrBody(Line<?> line, String of) {
    if (!states.containsKey(of) && !bodies.containsKey(of)) {
      throw line.refuse("neither a state's code nor a body's id: " + of);
    }
  }

  private Holder holder(Line<HolderLine> line) {
    HolderLine read = line.value();
    checkStateOrBody(line, read.of());
    Office office =
        Optional.ofNullable(offices.get(Gazetteer.officeKey(read.office(), read.of())))
            .or(() -> Optional.ofNullable(offices.get(Gazetteer.officeKey(read.office(), ""))))
            .orElseThrow(() -> line.refuse("no office has the title " + read.office()))
            .value();
    try {
      return new Holder(
          read.name(),
          read.names(),
          read.of(),
          office,
          role(office, read.of()),
          read.tenure(),
          read.source());
    } catch (IllegalArgumentException e) {
      throw line.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** The president of a body is no head of state. */
  private Role role(Office office, String of) {
    boolean heads =
        office.role() == Role.HEAD_OF_STATE
            || office.role() == Role.HEAD_OF_GOVERNMENT
            || office.role() == Role.LEADER;
    boolean stateOrItsOrgan =
        states.containsKey(of)
            || Optional.ofNullable(bodies.get(of)).flatMap(b -> b.value().state()).isPresent();
    return heads && !stateOrItsOrgan ? Role.HEAD_OF_BODY : office.role();
  }

  SpellingIndex index() {
    SpellingIndex index = new SpellingIndex(commonWords);
    for (Line<State> line : states.values()) {
      State state = line.value();
      index.add(new Entry.StateName(state, state.name()), false);
      state.names().forEach(s -> index.add(new Entry.StateName(state, s), false));
      state.adjectives().forEach(s -> index.add(new Entry.StateAdjective(state, s), false));
      state.people().forEach(s -> index.add(new Entry.StatePeople(state, s), false));
      state.capitals().forEach(s -> index.add(new Entry.StateCapital(state, s), false));
      state.seats().forEach(s -> index.add(new Entry.StateSeat(state, s), false));
    }
    for (Line<Body> line : bodies.values()) {
      Body body = line.value();
      index.add(new Entry.BodyName(body, body.name()), false);
      body.names().forEach(s -> index.add(new Entry.BodyName(body, s), false));
      body.seats().forEach(s -> index.add(new Entry.BodySeat(body, s), false));
    }
    for (Line<Office> line : offices.values()) {
      Office office = line.value();
      Set<String> singulars = new LinkedHashSet<>(office.variants());
      singulars.add(office.title());
      for (String s : singulars) {
        // "General" and "Major" alone are common words in lower case; "Foreign Minister" is none.
        boolean anyCase = s.indexOf(' ') >= 0 || Character.isLowerCase(s.charAt(0));
        index.add(new Entry.OfficeTitle(office, s, false), anyCase);
        String plural = Plural.of(s);
        if (!singulars.contains(plural)) {
          index.add(new Entry.OfficeTitle(office, plural, true), anyCase);
        }
      }
    }
    honorifics.stream().sorted().forEach(s -> index.add(new Entry.Honorific(s), false));
    addHolders(index);
    return index;
  }

  /**
   * Names of one word ("Li", "Francis") are left to {@link Gazetteer#holders(String)}: too many
   * share them.
   */
  private void addHolders(SpellingIndex index) {
    Map<String, List<Holder>> bySpelling = new LinkedHashMap<>();
    for (Holder holder : holders) {
      Stream.concat(Stream.of(holder.name()), holder.names().stream())
          .filter(name -> name.indexOf(' ') > 0)
          .forEach(name -> bySpelling.computeIfAbsent(name, k -> new ArrayList<>(2)).add(holder));
    }
    bySpelling.forEach((name, held) -> index.add(new Entry.HolderName(name, held), false));
  }
}
