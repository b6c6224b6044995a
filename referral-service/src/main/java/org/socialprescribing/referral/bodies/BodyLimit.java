package org.socialprescribing.referral.bodies;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.platform.web.Problems;

/** How large a body may be; extracts of the nation may be larger. */
@Singleton
final class BodyLimit {
  private static final int EARLY = 500;
  private static final Problem TOO_LARGE =
      Problem.of(413, "content-too-large", "The body is larger than is read here.");

  private final int bytes;
  private final Problems problems;

  BodyLimit(@ConfigProperty(name = "referral.max-body-size") MemorySize limit, Problems problems) {
    this.bytes = Math.toIntExact(limit.asLongValue());
    this.problems = problems;
  }

  /** Whether another limit holds for this kind of content. */
  static boolean isExtract(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/csv");
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkAnnounced, EARLY);
  }

  private void checkAnnounced(RoutingContext request) {
    if (announced(request) > bytes && !isExtract(request.request().getHeader("Content-Type"))) {
      problems.end(request, TOO_LARGE);
    } else {
      request.next();
    }
  }

  /**
   * Reads a body that may not have announced its length; what is too much stays unread.
   *
   * @throws ProblemException 413
   */
  byte[] read(InputStream body) throws IOException {
    var read = body.readNBytes(bytes + 1);
    if (read.length > bytes) {
      throw new ProblemException(TOO_LARGE);
    }
    return read;
  }

  private static long announced(RoutingContext request) {
    var length = request.request().getHeader("Content-Length");
    return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
  }
}
