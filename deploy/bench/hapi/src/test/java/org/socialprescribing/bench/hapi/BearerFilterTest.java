package org.socialprescribing.bench.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BearerFilterTest {
  private static final String ISSUER = "https://identity.example";
  private static final KeyPair OURS = keys();
  private final BearerFilter filter = new BearerFilter((RSAPublicKey) OURS.getPublic(), ISSUER);

  @Test
  void a_gp_system_with_a_token_of_the_issuer_may_pass() throws Exception {
    assertThat(filter.check("Bearer " + token(OURS, ISSUER, 60, "gp-system"))).isEqualTo(200);
  }

  @Test
  void nobody_passes_without_a_good_token() throws Exception {
    assertThat(filter.check(null)).isEqualTo(401);
    assertThat(filter.check("Bearer nonsense")).isEqualTo(401);
    assertThat(filter.check("Bearer " + token(keys(), ISSUER, 60, "gp-system"))).isEqualTo(401);
    assertThat(filter.check("Bearer " + token(OURS, "https://other", 60, "gp-system")))
        .isEqualTo(401);
    assertThat(filter.check("Bearer " + token(OURS, ISSUER, -60, "gp-system"))).isEqualTo(401);
  }

  @Test
  void another_role_is_refused() throws Exception {
    assertThat(filter.check("Bearer " + token(OURS, ISSUER, 60, "link-worker"))).isEqualTo(403);
  }

  private static String token(KeyPair keys, String issuer, int seconds, String role)
      throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
            .claim("realm_access", Map.of("roles", List.of(role)))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    token.sign(new RSASSASigner(keys.getPrivate()));
    return token.serialize();
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
