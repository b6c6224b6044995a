package org.socialprescribing.platform.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Who and what caused an event. Holds no personal data of the people a service is about.
 *
 * @param actor subject of the token, or the name of a reaction
 * @param correlationId id of the whole conversation
 * @param causationId id of the request or event that led to this one
 */
public record Metadata(String actor, @Nullable String correlationId, @Nullable String causationId) {

  /** For work that no request caused. */
  public static Metadata of(String actor) {
    return new Metadata(actor, null, null);
  }
}
