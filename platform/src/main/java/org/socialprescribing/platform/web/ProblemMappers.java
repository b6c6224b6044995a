package org.socialprescribing.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.ConcurrencyConflict;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.eventstore.UnknownStream;

/** Every failure of a resource becomes a problem; none shows a class name or a stack. */
public final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private final Problems problems;

  @Inject
  ProblemMappers(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, RoutingContext request) {
    return problems.response(request, e.problem());
  }

  @ServerExceptionMapper
  Response rejection(Rejection e, RoutingContext request) {
    var code = e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return problems.response(request, Problem.of(409, code, e.detail()));
  }

  @ServerExceptionMapper
  Response stale(StaleVersion e, RoutingContext request) {
    return problems.response(
        request,
        Problem.of(412, "stale-version", "It has changed since you read it: read it again."));
  }

  @ServerExceptionMapper
  Response unknown(UnknownStream e, RoutingContext request) {
    return problems.response(request, Problem.of(404, "not-found", "There is no such resource."));
  }

  @ServerExceptionMapper
  Response contended(ConcurrencyConflict e, RoutingContext request) {
    return problems.response(
        request,
        Problem.of(503, "contended", "Too many changes at once to the same thing: try again."));
  }

  @ServerExceptionMapper(priority = jakarta.ws.rs.Priorities.USER - 10)
  Response invalid(ValidationException e, RoutingContext request) {
    var violations =
        e instanceof ConstraintViolationException c
            ? c.getConstraintViolations().stream()
                .map(
                    v ->
                        new Problem.Violation(
                            lastNodes(v.getPropertyPath()), String.valueOf(v.getMessage())))
                .sorted(java.util.Comparator.comparing(Problem.Violation::field))
                .toList()
            : List.<Problem.Violation>of();
    return problems.response(
        request, Problem.of(400, "invalid-request", "Some fields are not valid.", violations));
  }

  @ServerExceptionMapper(priority = jakarta.ws.rs.Priorities.USER - 10)
  Response unreadable(JacksonException e, RoutingContext request) {
    return problems.response(request, unreadableJson(e));
  }

  /** Quarkus has a mapper of its own for this one, with a body that is not a problem. */
  @ServerExceptionMapper(priority = jakarta.ws.rs.Priorities.USER - 10)
  Response mismatched(MismatchedInputException e, RoutingContext request) {
    return problems.response(request, unreadableJson(e));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e, RoutingContext request) {
    if (e.getCause() instanceof JacksonException cause) {
      return problems.response(request, unreadableJson(cause));
    }
    var status = e.getResponse().getStatusInfo();
    var code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    return problems.response(
        request, Problem.of(status.getStatusCode(), code, status.getReasonPhrase() + "."));
  }

  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = 1)
  Uni<Response> unauthorized(SecurityException e, RoutingContext request) {
    return request
        .<HttpAuthenticator>get(HttpAuthenticator.class.getName())
        .getChallenge(request)
        .map(
            challenge -> {
              if (challenge != null && challenge.status == 302) {
                var redirect = Response.status(302);
                challenge.getHeaders().forEach((k, v) -> redirect.header(k.toString(), v));
                return redirect.build();
              }
              var problem =
                  Problem.of(401, "unauthorized", "A valid access token of this realm is needed.");
              return Response.fromResponse(problems.response(request, problem))
                  .header("WWW-Authenticate", "Bearer")
                  .build();
            });
  }

  @ServerExceptionMapper
  Response identityAway(OIDCException e, RoutingContext request) {
    LOG.warnf("The identity provider cannot be asked: %s", e.toString());
    return problems.response(
        request,
        Problem.of(503, "identity-unavailable", "Tokens cannot be checked now: try again."));
  }

  @ServerExceptionMapper(priority = 1)
  Response forbidden(ForbiddenException e, RoutingContext request) {
    return problems.response(
        request, Problem.of(403, "forbidden", "The token's roles do not allow this."));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e, RoutingContext request) {
    if (Transactions.databaseAway(e)) {
      LOG.warnf("The database is away: %s", e.toString());
      return problems.response(
          request,
          Problem.of(503, "database-unavailable", "The database does not answer: try again."));
    }
    var id = UUID.randomUUID().toString();
    LOG.errorf(e, "Unexpected failure %s", id);
    return problems.response(
        request, Problem.of(500, "internal-error", "Quote " + id + " to support."));
  }

  private static Problem unreadableJson(JacksonException e) {
    var field =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .reduce((a, b) -> a + "." + b)
                .orElse("body")
            : "body";
    var at = e.getLocation();
    var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return Problem.of(
        400,
        "malformed-body",
        "The body is not readable JSON of the expected shape" + where + ".",
        List.of(new Problem.Violation(field, "is missing, misspelt or of the wrong kind")));
  }

  private static String lastNodes(jakarta.validation.Path path) {
    var names =
        StreamSupport.stream(path.spliterator(), false)
            .map(jakarta.validation.Path.Node::toString)
            .toList();
    return String.join(".", names.size() > 2 ? names.subList(2, names.size()) : names);
  }
}
