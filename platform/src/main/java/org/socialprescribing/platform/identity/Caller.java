package org.socialprescribing.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Metadata;

/**
 * The holder of a verified token, and the request made with it.
 *
 * @param subject stable id of the user or client
 * @param roles realm roles
 * @param claims the claims that bound what the caller may act for, by name; a single value is a set
 *     of one
 * @param requestId id of this request, mirrored in {@code X-Request-ID}
 * @param correlationId id of the conversation, mirrored in {@code X-Correlation-ID}
 */
public record Caller(
    String subject,
    Set<String> roles,
    java.util.Map<String, Set<String>> claims,
    String requestId,
    String correlationId) {

  /** Whether the token carries a realm role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** All values of a claim; empty when the token has none. */
  public Set<String> all(String claim) {
    return claims.getOrDefault(claim, Set.of());
  }

  /** The one value of a claim, or null. */
  public @Nullable String one(String claim) {
    var values = all(claim);
    return values.isEmpty() ? null : values.iterator().next();
  }

  /** What events caused by this request carry. */
  public Metadata metadata() {
    return new Metadata(subject, correlationId, requestId);
  }
}
