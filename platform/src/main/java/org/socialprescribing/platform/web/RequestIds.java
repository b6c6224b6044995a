package org.socialprescribing.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a request and of its conversation: taken from the caller, or made, and always sent
 * back, errors included.
 */
public record RequestIds(String requestId, String correlationId) {
  /** Header with the id of one request. */
  public static final String REQUEST_ID = "X-Request-ID";

  /** Header with the id of a conversation. */
  public static final String CORRELATION_ID = "X-Correlation-ID";

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
  private static final String KEY = RequestIds.class.getName();

  /** The ids of a request in progress; new ones outside a request. */
  public static RequestIds of(@Nullable RoutingContext context) {
    RequestIds ids = context == null ? null : context.get(KEY);
    return ids == null ? new RequestIds(newId(), newId()) : ids;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static String given(RoutingContext context, String header) {
    var value = context.request().getHeader(header);
    return value != null && SAFE.matcher(value).matches() ? value : newId();
  }

  /** Sets the ids before anything else handles the request. */
  @Singleton
  static final class Filter {
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
      filters.register(
          context -> {
            var ids = new RequestIds(given(context, REQUEST_ID), given(context, CORRELATION_ID));
            context.put(KEY, ids);
            MDC.put("correlationId", ids.correlationId());
            context.response().putHeader(REQUEST_ID, ids.requestId());
            context.response().putHeader(CORRELATION_ID, ids.correlationId());
            context.next();
          },
          FIRST);
    }
  }
}
