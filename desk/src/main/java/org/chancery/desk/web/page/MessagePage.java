package org.chancery.desk.web.page;

/**
 * Something went wrong, or there is nothing.
 *
 * @param title in few words
 * @param message what to do about it
 */
public record MessagePage(String title, String message) implements Page {

  @Override
  public Tab tab() {
    return Tab.NONE;
  }
}
