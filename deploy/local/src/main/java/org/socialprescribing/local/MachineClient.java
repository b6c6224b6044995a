package org.socialprescribing.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * A client that proves itself by signing with its own key ({@code private_key_jwt}, RFC 7523).
 *
 * <p>The pair of keys is made at first use. Only the public one goes to Keycloak.
 */
final class MachineClient {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private final String id;
  private final Path privateKey;
  private final Path publicKey;

  MachineClient(String id, Path folder) {
    this.id = id;
    this.privateKey = folder.resolve(id + ".private-key");
    this.publicKey = folder.resolve(id + ".public-key");
  }

  /** The public key as Keycloak takes it: X.509 in Base64. */
  synchronized String publicKey() throws GeneralSecurityException {
    if (!Files.exists(publicKey)) {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      PrivateFile.write(privateKey, base64(pair.getPrivate().getEncoded()));
      PrivateFile.write(publicKey, base64(pair.getPublic().getEncoded()));
    }
    return PrivateFile.read(publicKey);
  }

  /** The name under which the realm file refers to the public key. */
  String placeholder() {
    return id.toUpperCase(Locale.ROOT).replace('-', '_') + "_PUBLIC_KEY";
  }

  /** A statement of who it is, good for one minute and one use. */
  String assertion(String audience) throws GeneralSecurityException {
    if (!Files.exists(privateKey)) {
      throw new Trouble("There is no key of " + id + " yet: ./dev up makes it.");
    }
    var now = Instant.now().getEpochSecond();
    var claims =
        "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s\",\"jti\":\"%3$s\",\"iat\":%4$d,\"exp\":%5$d}"
            .formatted(id, audience, UUID.randomUUID(), now, now + 60);
    var signed = encode("{\"alg\":\"RS256\",\"kid\":\"" + keyId() + "\"}") + "." + encode(claims);
    var key = Base64.getDecoder().decode(PrivateFile.read(privateKey));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + URL.encodeToString(signature.sign());
  }

  /** The name that Keycloak gives to a key: the SHA-256 of its encoded form. */
  private String keyId() throws GeneralSecurityException {
    var key = Base64.getDecoder().decode(publicKey());
    return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
  }

  private static String encode(String json) {
    return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
