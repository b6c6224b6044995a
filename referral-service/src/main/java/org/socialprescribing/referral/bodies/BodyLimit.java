package org.socialprescribing.referral.bodies;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.Problems;

/** Refuses a body that is too large before it is read; extracts of the nation may be larger. */
@Singleton
final class BodyLimit {
  private static final int EARLY = 500;

  /** After the limit that holds for all has been noted, at priority 2. */
  private static final int LATE = 1;

  private final long bytes;
  private final Problems problems;

  BodyLimit(@ConfigProperty(name = "referral.max-body-size") MemorySize limit, Problems problems) {
    this.bytes = limit.asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkAnnounced, EARLY);
    filters.register(this::limitUnannounced, LATE);
  }

  private void checkAnnounced(RoutingContext request) {
    if (announced(request) > bytes && !isExtract(request)) {
      problems.end(
          request, Problem.of(413, "content-too-large", "The body is larger than is read here."));
    } else {
      request.next();
    }
  }

  /** A body without a length is counted while it is read, against what is noted here. */
  private void limitUnannounced(RoutingContext request) {
    if (!isExtract(request)) {
      request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bytes);
    }
    request.next();
  }

  private static boolean isExtract(RoutingContext request) {
    var type = request.request().getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv");
  }

  private static long announced(RoutingContext request) {
    var length = request.request().getHeader("Content-Length");
    return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
  }
}
