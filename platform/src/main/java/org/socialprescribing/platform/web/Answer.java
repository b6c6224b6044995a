package org.socialprescribing.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a write, in a form that can be kept and given again. The body holds ids and coded
 * facts, no personal data.
 *
 * @param status HTTP status
 * @param location of what was created
 * @param version of the stream afterwards, for the entity tag
 */
public record Answer(int status, @Nullable String location, long version, @Nullable JsonNode body) {

  /** As an HTTP response. */
  public Response toResponse() {
    var response = Response.status(status).tag(ETags.of(version));
    if (location != null) {
      response.location(URI.create(location));
    }
    return body == null ? response.build() : response.entity(body).build();
  }
}
