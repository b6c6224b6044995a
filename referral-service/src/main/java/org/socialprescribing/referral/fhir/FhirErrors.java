package org.socialprescribing.referral.fhir;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemRenderer;

/** Every error on a FHIR route is an OperationOutcome, whoever found it. */
@Singleton
public final class FhirErrors implements ProblemRenderer {

  @Override
  public boolean handles(String path) {
    return path.startsWith("/fhir/");
  }

  @Override
  public Rendered render(Problem problem) {
    return new Rendered(Fhir.JSON, Fhir.write(Outcomes.of(problem.status()), Fhir.JSON));
  }

  @ServerExceptionMapper
  Response problem(FhirProblem e) {
    OperationOutcome outcome = Outcomes.of(e);
    return Response.status(e.code().status())
        .type(Fhir.JSON)
        .entity(Fhir.write(outcome, Fhir.JSON))
        .build();
  }
}
