package org.socialprescribing.referral.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Many HTTP clients write the dollar sign of an operation's name as %24: the same is meant. */
@Singleton
final class DollarSign {
  private static final String ENCODED = "/%24";
  private static final int BEFORE_ALL = 2000;

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          var uri = request.request().uri();
          var at = uri.indexOf(ENCODED);
          if (uri.startsWith("/fhir/") && at > 0 && !uri.substring(0, at).contains("?")) {
            request.reroute(uri.substring(0, at) + "/$" + uri.substring(at + ENCODED.length()));
          } else {
            request.next();
          }
        },
        BEFORE_ALL);
  }
}
