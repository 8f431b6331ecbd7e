package org.chancery.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.desk.web.asset.Assets;
import org.chancery.desk.web.page.Frame;
import org.chancery.desk.web.page.NetworkPage;
import org.chancery.desk.web.page.Page;
import org.chancery.desk.web.page.RelationPage;

/** Makes what stands around pages. */
final class Frames {

  private final Assets assets;
  private final boolean readOnly;

  /**
   * @param readOnly whether nothing can be changed
   */
  Frames(Assets assets, boolean readOnly) {
    this.assets = assets;
    this.readOnly = readOnly;
  }

  /** Around a page that loads nothing of its own. */
  Frame plain(String csrf) {
    return frame(csrf, List.of(), "");
  }

  /**
   * Around a page.
   *
   * @param words what was last looked for
   */
  Frame around(Page page, String csrf, String words) {
    List<String> scripts =
        switch (page) {
          case RelationPage _ -> List.of(assets.path("series.js"));
          case NetworkPage _ -> List.of(assets.path("network.js"));
          default -> List.of();
        };
    return frame(csrf, scripts, words);
  }

  private Frame frame(String csrf, List<String> scripts, String words) {
    List<String> all = new ArrayList<>();
    all.add(assets.path("desk.js"));
    all.addAll(scripts);
    return new Frame(
        csrf,
        readOnly,
        List.of(assets.path("desk.css")),
        assets.path("htmx.js"),
        all,
        assets.path("icon.svg"),
        words);
  }
}
