package org.socialprescribing.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Real access tokens (RS256) in the shape of the realm's, signed with the key that {@link
 * RealServers} tells the application to trust: {@code
 * Tokens.of("link-worker").pcns("U12345").linkWorker("lw-1").sign()}.
 */
public final class Tokens {
  /** The issuer that a token names and that the application insists on. */
  public static final String ISSUER = "https://identity.test/realms/social-prescribing";

  private final JwtClaimsBuilder claims;
  private PrivateKey key = TokenKeys.issuerPrivateKey();
  private Instant expiry = Instant.now().plus(Duration.ofMinutes(15));

  private Tokens(JwtClaimsBuilder claims) {
    this.claims = claims;
  }

  /** A caller with these realm roles; its subject is the first of them. */
  public static Tokens of(String... roles) {
    var subject = roles.length == 0 ? "nobody" : roles[0];
    return new Tokens(
        Jwt.issuer(ISSUER)
            .subject(subject + "-subject")
            .preferredUserName(subject)
            .claim("realm_access", Map.of("roles", List.of(roles))));
  }

  /** Names the caller otherwise than by its first role. */
  public Tokens subject(String subject) {
    claims.subject(subject).preferredUserName(subject);
    return this;
  }

  /** The ODS code of the organisation that the caller works for. */
  public Tokens organisation(String odsCode) {
    return claim("organisation", odsCode);
  }

  /** The PCNs that the caller may act for. */
  public Tokens pcns(String... codes) {
    return claim("pcns", List.of(codes));
  }

  /** The ODS code of the caller's integrated care board. */
  public Tokens icb(String code) {
    return claim("icb", code);
  }

  /** Which link worker the caller is. */
  public Tokens linkWorker(String id) {
    return claim("link_worker_id", id);
  }

  /** The link workers whom the caller supervises. */
  public Tokens supervisees(String... ids) {
    return claim("supervisees", List.of(ids));
  }

  /** Any other claim. */
  public Tokens claim(String name, Object value) {
    claims.claim(name, value);
    return this;
  }

  /** Ended ten minutes ago. */
  public Tokens expired() {
    expiry = Instant.now().minus(Duration.ofMinutes(10));
    return this;
  }

  /** Signed by somebody else under the issuer's name. */
  public Tokens foreign() {
    key = TokenKeys.foreignPrivateKey();
    return this;
  }

  /** The compact form, to be sent as a bearer token. */
  public String sign() {
    return claims.issuedAt(expiry.minus(Duration.ofMinutes(15))).expiresAt(expiry).sign(key);
  }
}
