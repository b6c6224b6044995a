package org.socialprescribing.platform.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.socialprescribing.platform.decider.Sealed;

/** Seals what is said about one subject. It is for one transaction, and is kept nowhere. */
public final class SubjectKey {
  private final String subject;
  private final Aead key;
  private final ObjectMapper json;

  SubjectKey(String subject, Aead key, ObjectMapper json) {
    this.subject = subject;
    this.key = key;
    this.json = json;
  }

  /** Seals a value, written as JSON. */
  public Sealed seal(Object value) {
    try {
      var ciphertext = key.encrypt(json.writeValueAsBytes(value), bytes(subject));
      return new Sealed(subject, Base64.getEncoder().encodeToString(ciphertext));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
