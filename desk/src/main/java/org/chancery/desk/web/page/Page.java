package org.chancery.desk.web.page;

/** What a page shows. A template of the same name says how. */
public interface Page {

  /** What the browser's window is called. */
  String title();

  /** Where in the navigation it stands. */
  Tab tab();
}
