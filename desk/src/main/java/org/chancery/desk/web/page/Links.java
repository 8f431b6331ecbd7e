package org.chancery.desk.web.page;

import org.chancery.desk.format.PagePath;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Named;
import org.chancery.record.view.Side;
import org.chancery.record.view.Telling;

/** Where things stand on the desk: each address is built here and nowhere else. */
public final class Links {

  private Links() {}

  /** One part of a path, or one value of a query. */
  public static String encoded(String part) {
    return PagePath.encoded(part);
  }

  public static String document(String id) {
    return PagePath.of("document", id);
  }

  /** The sentence of a finding in its document. */
  public static String sentence(String document, String finding) {
    return PagePath.sentence(document, finding);
  }

  public static String sentence(Telling telling) {
    return sentence(telling.document(), telling.finding().value());
  }

  /** The happening with all its reports; a finding that is none, in its document. */
  public static String entry(Entry entry) {
    return entry.id().startsWith("h") ? happening(entry.id()) : sentence(entry.first());
  }

  public static String happening(String id) {
    return PagePath.of("happening", id);
  }

  public static String party(Named party) {
    return party(party.kind().equals("person") ? party.name() : party.side().orElse(party.name()));
  }

  public static String party(String name) {
    return PagePath.of("party", name);
  }

  public static String relation(Side one, Side other) {
    return relation(one.code(), other.code());
  }

  public static String relation(String one, String other) {
    return PagePath.of("relation", one, other);
  }

  public static String comparison(String one, String other) {
    return PagePath.of("comparison", one, other);
  }
}
