package org.socialprescribing.referral.fhir;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemRenderer;

/** Every error on a FHIR route is an OperationOutcome, whoever found it. */
@Singleton
public final class FhirErrors implements ProblemRenderer {

  @Override
  public boolean handles(String path) {
    return isFhir(path);
  }

  /** Whether a path belongs to the FHIR endpoint. */
  static boolean isFhir(String path) {
    return path.equals("/fhir") || path.startsWith("/fhir/");
  }

  @Override
  public Rendered render(Problem problem) {
    return new Rendered(Fhir.JSON, Fhir.write(Outcomes.of(problem.status()), Fhir.JSON));
  }

  @ServerExceptionMapper
  Response problem(FhirProblem e, HttpHeaders headers) {
    var format = Answers.format(headers).orElse(Fhir.JSON);
    return Response.status(e.status())
        .type(format)
        .entity(Fhir.write(Outcomes.of(e), format))
        .build();
  }
}
