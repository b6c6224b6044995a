package org.socialprescribing.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/** Signs access tokens (RS256) in the shape of the realm's. Both sides trust its key. */
final class Issuer {
  static final String NAME = "https://identity.bench.example/realms/social-prescribing";
  private static final Duration VALID = Duration.ofHours(1);

  private final KeyPair keys;

  Issuer() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Base64 of the X.509 form. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** A token of somebody with one role who works for an organisation. */
  String token(String role, String organisation) {
    var now = Instant.now();
    var claims =
        String.format(
            Locale.ROOT,
            """
            {"iss": "%s", "sub": "%s-subject", "preferred_username": "%s", "iat": %d, "exp": %d,
             "realm_access": {"roles": ["%s"]}, "organisation": "%s"}
            """,
            NAME,
            role,
            role,
            now.getEpochSecond(),
            now.plus(VALID).getEpochSecond(),
            role,
            organisation);
    var content = part("{\"alg\": \"RS256\", \"typ\": \"JWT\"}") + "." + part(claims);
    return content + "." + signature(content);
  }

  private static String part(String json) {
    return encoded(json.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String content) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
