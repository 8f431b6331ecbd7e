package org.chancery.record.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;

/**
 * The id of a finding in the record: {@code f} and twelve characters of Crockford's base 32.
 *
 * <p>It is made of the document's id, the finding's type, the sentence it rests on, and what it
 * says; not of its place. So it stays when a later reader finds the same, or when the document
 * changes elsewhere; and the same documents get the same ids in any record.
 */
public record FindingId(String value) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;
  private static final char SEPARATOR = '\u001f';

  public FindingId {
    if (!value.matches("f[" + ALPHABET + "]{" + LENGTH + "}")) {
      throw new IllegalArgumentException("not the id of a finding: " + value);
    }
  }

  /** The ids of all findings of a reading, by their ids within it, in its order. */
  public static Map<String, FindingId> of(Reading reading) {
    Map<String, Integer> alike = new HashMap<>();
    Map<String, FindingId> ids = new LinkedHashMap<>();
    String document = reading.text().document().id();
    for (Finding finding : reading.findings()) {
      String words =
          Stream.concat(
                  Stream.of(
                      document,
                      finding.getClass().getSimpleName(),
                      finding.basis().evidence().getFirst().exact()),
                  distinction(finding))
              .collect(Collectors.joining(String.valueOf(SEPARATOR)));
      int before = alike.merge(words, 1, Integer::sum) - 1;
      ids.put(finding.basis().id(), new FindingId("f" + digest(words + SEPARATOR + before)));
    }
    return ids;
  }

  /** What tells two findings on one sentence apart, and is not often read otherwise. */
  private static Stream<String> distinction(Finding finding) {
    return switch (finding) {
      case Engagement e -> e.parties().stream().map(Party::name).sorted();
      case Statement s -> Stream.of(s.content());
      case Commitment c -> Stream.of(c.content());
      case Request r -> Stream.of(r.content());
      case Omission o -> Stream.of(o.about());
      case Precedent p -> Stream.of(p.what());
      case Event e ->
          Stream.of(e.type().name(), e.source().name(), e.target().map(Party::name).orElse(""));
    };
  }

  private static String digest(String words) {
    byte[] bytes;
    try {
      bytes = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime must offer SHA-256", e);
    }
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | (bytes[i] & 0xff);
    }
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
    }
    return id.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
