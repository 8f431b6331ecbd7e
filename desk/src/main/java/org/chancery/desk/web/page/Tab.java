package org.chancery.desk.web.page;

/** What the navigation leads to. */
public enum Tab {
  TODAY("Today", "/"),
  RELATIONS("Relations", "/relations"),
  COMMITMENTS("Commitments", "/commitments"),
  REQUESTS("Requests", "/requests"),
  CALENDAR("Calendar", "/calendar"),
  NETWORK("Network", "/network"),
  METHOD("Method", "/method"),
  ADD("Add", "/add"),
  /** Pages that one comes to from others. */
  NONE("", "");

  private final String label;
  private final String path;

  Tab(String label, String path) {
    this.label = label;
    this.path = path;
  }

  public String label() {
    return label;
  }

  public String path() {
    return path;
  }
}
