package org.chancery.desk.web.page;

import java.util.List;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.view.Network;
import org.chancery.record.view.Side;

/**
 * Who deals with whom.
 *
 * @param of with whom alone; empty for everybody
 */
public record NetworkPage(String of, Network network) implements Page {

  private static final int SHOWN = 80;

  @Override
  public String title() {
    return "Network";
  }

  @Override
  public Tab tab() {
    return Tab.NETWORK;
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of("/network", of.isEmpty() ? "" : "of=" + Links.encoded(of), "json", "csv");
  }

  /** The page. */
  public static NetworkPage of(Site site, Ask ask) {
    Optional<Side> side = site.side(ask.words("of"));
    Days days = ask.days();
    return new NetworkPage(ask.text("of"), site.networks().of(side, days, SHOWN));
  }
}
