package org.chancery.desk.web.page;

import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.view.Network;

/** Which relations the record holds: those between whom most passes. */
public record RelationsPage(Network network) implements Page {

  private static final int SHOWN = 40;

  @Override
  public String title() {
    return "Relations";
  }

  @Override
  public Tab tab() {
    return Tab.RELATIONS;
  }

  /** The page. */
  public static RelationsPage of(Site site) {
    return new RelationsPage(site.networks().of(Optional.empty(), Days.ALL, SHOWN));
  }
}
