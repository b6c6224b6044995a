package org.socialprescribing.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: without the key, not even a list of all possible values gives one away. */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  KeyedHash(String base64Key) {
    var bytes = Base64.getDecoder().decode(base64Key);
    if (bytes.length < 32) {
      throw new IllegalArgumentException("A key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  byte[] of(String purpose, String value) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
