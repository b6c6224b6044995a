package org.socialprescribing.reporting.views.page;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Sends a person at a browser to the login page; a program without a token gets a plain 401. */
@ApplicationScoped
class BrowserLogin implements TenantResolver {
  private static final String WEB = "web";

  @Override
  public @Nullable String resolve(RoutingContext request) {
    var headers = request.request().headers();
    var accepted = headers.get("Accept");
    var browser = accepted != null && accepted.contains("text/html");
    return browser && !headers.contains("Authorization") ? WEB : null;
  }
}
