package org.socialprescribing.referral.commands.selfreferral;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.Problems;
import org.socialprescribing.platform.web.RequestIds;

/** Who may send, and how much, before anything is read of it. */
@Singleton
final class Gate {
  private static final int EARLY = 500;
  private final RateLimit limit;
  private final Settings settings;
  private final Problems problems;

  Gate(RateLimit limit, Settings settings, Problems problems) {
    this.limit = limit;
    this.settings = settings;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  /** A body without a length could be endless. */
  private void check(RoutingContext request) {
    if (!request.request().method().equals(HttpMethod.POST)
        || !request.normalizedPath().startsWith("/self-referral")) {
      request.next();
      return;
    }
    var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || !length.matches("[0-9]{1,18}")) {
      problems.end(request, Problem.of(411, "length-required", "Send a Content-Length."));
    } else if (Long.parseLong(length) > settings.maxBodySize().asLongValue()) {
      problems.end(request, Problem.of(413, "content-too-large", "The request is too large."));
    } else {
      request.next();
    }
  }

  /** Counts a request: empty when it may go on, else how long to wait. */
  Uni<Optional<Duration>> pass(RoutingContext request) {
    return limit.take(ClientAddress.of(request, settings.clientAddressHeader()));
  }

  /** Whoever it is: a token would not matter here. */
  static Caller anybody(RoutingContext request) {
    var ids = RequestIds.of(request);
    return new Caller("anybody", Set.of(), Map.of(), ids.requestId(), ids.correlationId());
  }

  /** The answer to one request too many. */
  static Response tooMany(Duration waiting) {
    return Response.status(429)
        .header(HttpHeaders.RETRY_AFTER, seconds(waiting))
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(429, "too-many-requests", "Too many requests for now: try again later."))
        .build();
  }

  static long seconds(Duration waiting) {
    return Math.max(1, waiting.toSeconds());
  }
}
