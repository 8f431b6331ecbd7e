package org.chancery.desk.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random words, and words that only this server can derive from others. */
public final class Keys {

  private static final int BYTES = 24;

  private final SecretKeySpec secret;

  /** New ones: what was derived before is worth nothing any more. */
  public Keys() {
    this.secret = new SecretKeySpec(bytes(), "HmacSHA256");
  }

  /** A word that nobody can guess. */
  public static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /**
   * What belongs to a word.
   *
   * @param use what for, so that one derivation does not serve as another
   */
  public String derived(String use, String word) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      mac.update((use + "\n").getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime must offer HmacSHA256", e);
    }
  }

  /** Compares in a time that does not tell where two differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
