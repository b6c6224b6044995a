package org.socialprescribing.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void a_token_carries_roles_and_claims_as_the_realm_writes_them() throws Exception {
    var claims =
        verify(
            Tokens.of("link-worker")
                .pcns("U12345", "U54321")
                .linkWorker("lw-1")
                .organisation("A81001")
                .icb("QOC")
                .sign());

    assertThat(claims.getIssuer()).isEqualTo(Tokens.ISSUER);
    assertThat(claims.getSubject()).isNotBlank();
    assertThat(claims.getClaimValue("realm_access"))
        .isEqualTo(Map.of("roles", List.of("link-worker")));
    assertThat(claims.getStringListClaimValue("pcns")).containsExactly("U12345", "U54321");
    assertThat(claims.getStringClaimValue("link_worker_id")).isEqualTo("lw-1");
    assertThat(claims.getStringClaimValue("organisation")).isEqualTo("A81001");
    assertThat(claims.getStringClaimValue("icb")).isEqualTo("QOC");
  }

  @Test
  void an_expired_token_does_not_verify() {
    assertThatThrownBy(() -> verify(Tokens.of("operator").expired().sign()))
        .isInstanceOfSatisfying(
            InvalidJwtException.class, e -> assertThat(e.hasExpired()).isTrue());
  }

  @Test
  void a_foreign_token_does_not_verify() {
    assertThatThrownBy(() -> verify(Tokens.of("operator").foreign().sign()))
        .isInstanceOf(InvalidJwtSignatureException.class);
  }

  private static JwtClaims verify(String token) throws Exception {
    var key =
        KeyFactory.getInstance("RSA")
            .generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(TokenKeys.issuerPublicKey())));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setExpectedIssuer(Tokens.ISSUER)
        .build()
        .processToClaims(token);
  }
}
