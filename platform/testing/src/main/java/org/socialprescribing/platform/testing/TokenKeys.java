package org.socialprescribing.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The signing key of the tests' issuer, made afresh in each JVM.
 *
 * <p>It is held in a system property because a test and its test resource may come from different
 * class loaders and still have to agree.
 */
final class TokenKeys {
  private static final String PAIR = "platform.testing.issuer-keys";

  private TokenKeys() {}

  /** Base64 of the X.509 form, as {@code quarkus.oidc.public-key} takes it. */
  static String issuerPublicKey() {
    return issuer()[0];
  }

  static PrivateKey issuerPrivateKey() {
    try {
      var encoded = Base64.getDecoder().decode(issuer()[1]);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PrivateKey foreignPrivateKey() {
    return generate().getPrivate();
  }

  private static String[] issuer() {
    var pair = System.getProperties().computeIfAbsent(PAIR, absent -> encoded(generate()));
    return pair.toString().split(":", 2);
  }

  private static String encoded(KeyPair pair) {
    return base64(pair.getPublic().getEncoded()) + ":" + base64(pair.getPrivate().getEncoded());
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
