package org.socialprescribing.bench.hapi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass who bears a token of the issuer with the role of a GP system. Signature, issuer, expiry
 * and role are checked anew for every request, as the referral service does it.
 */
final class BearerFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String SCHEME = "Bearer ";
  private static final String ROLE = "gp-system";

  private final transient JWSVerifier verifier;
  private final String issuer;

  BearerFilter(RSAPublicKey key, String issuer) {
    this.verifier = new RSASSAVerifier(key);
    this.issuer = issuer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var status = check(request.getHeader("Authorization"));
    if (status == HttpServletResponse.SC_OK) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(status);
    }
  }

  /** 200 for a good token, 401 for none or a bad one, 403 for one without the role. */
  int check(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return HttpServletResponse.SC_UNAUTHORIZED;
    }
    try {
      var token = SignedJWT.parse(authorization.substring(SCHEME.length()));
      var claims = token.getJWTClaimsSet();
      if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(verifier)
          || !issuer.equals(claims.getIssuer())
          || claims.getExpirationTime() == null
          || claims.getExpirationTime().toInstant().isBefore(Instant.now())) {
        return HttpServletResponse.SC_UNAUTHORIZED;
      }
      return roles(claims).contains(ROLE)
          ? HttpServletResponse.SC_OK
          : HttpServletResponse.SC_FORBIDDEN;
    } catch (ParseException | JOSEException e) {
      return HttpServletResponse.SC_UNAUTHORIZED;
    }
  }

  private static List<?> roles(JWTClaimsSet claims) throws ParseException {
    var access = claims.getJSONObjectClaim("realm_access");
    return access != null && access.get("roles") instanceof List<?> roles ? roles : List.of();
  }
}
