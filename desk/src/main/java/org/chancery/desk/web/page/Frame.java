package org.chancery.desk.web.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param csrf what forms carry
 * @param readOnly whether nothing can be changed
 * @param styles addresses of style sheets
 * @param htmx address of the script that sends forms without loading the page anew
 * @param scripts addresses of the desk's own scripts
 * @param icon address of the icon
 * @param words what was last looked for
 */
public record Frame(
    String csrf,
    boolean readOnly,
    List<String> styles,
    String htmx,
    List<String> scripts,
    String icon,
    String words) {

  public Frame {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }
}
