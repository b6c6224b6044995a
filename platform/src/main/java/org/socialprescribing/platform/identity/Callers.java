package org.socialprescribing.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.socialprescribing.platform.web.RequestIds;

/** Reads the caller of the current request. Call it before any asynchronous step. */
@Singleton
public final class Callers {
  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;

  Callers(SecurityIdentity identity, CurrentVertxRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** The caller of the current request. */
  public Caller current() {
    var ids = RequestIds.of(request.getCurrent());
    return new Caller(
        subject(), identity.getRoles(), claims(), ids.requestId(), ids.correlationId());
  }

  private String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
  }

  private Map<String, Set<String>> claims() {
    var claims = new LinkedHashMap<String, Set<String>>();
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      for (var name : token.getClaimNames()) {
        Object value = token.getClaim(name);
        claims.put(name, values(value));
      }
    }
    return claims;
  }

  private static Set<String> values(Object claim) {
    var values = new LinkedHashSet<String>();
    switch (claim) {
      case JsonArray array -> array.forEach(item -> values.add(text(item)));
      case Collection<?> items -> items.forEach(item -> values.add(text(item)));
      case null -> {}
      case Object single -> values.add(text(single));
    }
    return values;
  }

  private static String text(Object value) {
    return value instanceof JsonString string ? string.getString() : String.valueOf(value);
  }
}
