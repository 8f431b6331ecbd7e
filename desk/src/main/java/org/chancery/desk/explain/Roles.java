package org.chancery.desk.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.chancery.record.form.ReadingJson;

/** What a finding says, role by role, under the names that its JSON has. */
final class Roles {

  /** One role and what fills it. */
  sealed interface Role {
    String name();

    record Filled(String name, List<Party> parties) implements Role {}

    record Worded(String name, String words) implements Role {}
  }

  private final List<Role> roles = new ArrayList<>();

  private Roles() {}

  static List<Role> of(Finding finding) {
    Roles roles = new Roles();
    switch (finding) {
      case Engagement e ->
          roles
              .word("kind", ReadingJson.spelled(e.kind()))
              .word("status", ReadingJson.spelled(e.status()))
              .parties("parties", e.parties())
              .word("date", e.date().map(Edtf::text))
              .word("place", e.place());
      case Statement s ->
          roles
              .parties("speakers", s.speakers())
              .parties("addressees", s.addressees())
              .word("content", s.content());
      case Commitment c ->
          roles
              .parties("by", c.by())
              .parties("to", c.to())
              .word("force", ReadingJson.spelled(c.force()))
              .word("content", c.content())
              .word("due", c.due().map(Edtf::text));
      case Request r ->
          roles
              .parties("by", r.by())
              .parties("to", r.to())
              .word("force", ReadingJson.spelled(r.force()))
              .word("content", r.content());
      case Omission o ->
          roles
              .parties("by", o.by())
              .word("about", o.about())
              .word("manner", ReadingJson.spelled(o.manner()));
      case Precedent p -> roles.parties("who", p.who()).word("what", p.what());
      case Event e ->
          roles
              .parties("source", List.of(e.source()))
              .word("type", e.type().name())
              .word("mode", e.mode())
              .parties("target", e.target().stream().toList())
              .word("status", ReadingJson.spelled(e.status()))
              .word("date", e.date().map(Edtf::text));
    }
    return List.copyOf(roles.roles);
  }

  private Roles parties(String name, List<Party> parties) {
    if (!parties.isEmpty()) {
      roles.add(new Role.Filled(name, List.copyOf(parties)));
    }
    return this;
  }

  private Roles word(String name, String words) {
    roles.add(new Role.Worded(name, words));
    return this;
  }

  private Roles word(String name, Optional<String> words) {
    words.ifPresent(value -> word(name, value));
    return this;
  }
}
