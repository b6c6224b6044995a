package org.socialprescribing.referral.fhir;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.platform.web.Problems;

/** Refuses a message that is too large before it is read; extracts of the nation may be larger. */
@Singleton
final class BodyLimit {
  private static final int EARLY = 500;
  private final long bytes;
  private final Problems problems;

  BodyLimit(
      @ConfigProperty(name = "referral.fhir.max-body-size") MemorySize limit, Problems problems) {
    this.bytes = limit.asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext request) {
    if (!FhirErrors.isFhir(request.normalizedPath())) {
      request.next();
      return;
    }
    if (announced(request) > bytes) {
      problems.end(request, tooLarge());
      return;
    }
    request.next();
  }

  /** For a body that did not announce its length. */
  void check(byte[] body) {
    if (body.length > bytes) {
      throw new ProblemException(tooLarge());
    }
  }

  private static Problem tooLarge() {
    return Problem.of(413, "content-too-large", "The message is too large.");
  }

  private static long announced(RoutingContext request) {
    var length = request.request().getHeader("Content-Length");
    return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
  }
}
