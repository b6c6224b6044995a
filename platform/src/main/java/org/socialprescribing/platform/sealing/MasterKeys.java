package org.socialprescribing.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The key that wraps now, and those that did before. */
@Singleton
final class MasterKeys {
  private final String current;
  private final Map<String, Aead> keys = new HashMap<>();

  MasterKeys(SealingKeys settings) throws GeneralSecurityException {
    for (var former : settings.formerMasterKeys().entrySet()) {
      keys.put(former.getKey(), aead(former.getValue()));
    }
    this.current = settings.masterKeyId();
    keys.put(current, aead(settings.masterKey()));
  }

  private static Aead aead(String base64) throws GeneralSecurityException {
    return new AesGcmJce(Base64.getDecoder().decode(base64));
  }

  /** Name of the key that wraps now. */
  String current() {
    return current;
  }

  byte[] wrap(String subject, byte[] key) {
    try {
      return key(current).encrypt(key, bytes(subject));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException when this service does not have that master key
   */
  byte[] unwrap(String master, String subject, byte[] wrapped) {
    try {
      return key(master).decrypt(wrapped, bytes(subject));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Master key " + master + " is another one", e);
    }
  }

  private Aead key(String name) {
    var key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException(
          "Master key " + name + " is not set: see platform.sealing.former-master-keys");
    }
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
