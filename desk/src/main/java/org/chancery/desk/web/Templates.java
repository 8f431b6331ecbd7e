package org.chancery.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.chancery.desk.web.page.FindingView;
import org.chancery.desk.web.page.Frame;
import org.chancery.desk.web.page.Page;

/** How pages look: each has a template of its name. All that templates write is escaped. */
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A page as HTML. */
  String html(Page page, Frame frame) {
    String name = page.getClass().getSimpleName();
    return rendered(
        Character.toLowerCase(name.charAt(0)) + name.substring(1).replaceFirst("Page$", ""),
        Map.of("page", page, "frame", frame));
  }

  /** One finding as it stands beside its text. */
  String html(FindingView finding, Frame frame) {
    return rendered("finding", Map.of("view", finding, "frame", frame));
  }

  /** What was added, as it stands on its page. */
  String additions(Page page) {
    return rendered("additions", Map.of("page", page));
  }

  private String rendered(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput(1 << 15);
    engine.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
