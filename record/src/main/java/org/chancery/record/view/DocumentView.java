package org.chancery.record.view;

import java.util.Optional;
import org.chancery.record.kept.KeptDocument;

/**
 * A document with what it says.
 *
 * @param kept its versions
 * @param text the normalised text of the latest, to which the places of all findings refer
 * @param findings all of them that nobody rejected, in the order of the text
 */
public record DocumentView(KeptDocument kept, String text, Listing findings) {

  public String id() {
    return kept.id();
  }

  public Optional<String> title() {
    return kept.latest().title();
  }
}
