package org.socialprescribing.caseload.commands.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.cases.CaseCommand;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AllocateCase;
import org.socialprescribing.caseload.domain.cases.CeilingOverride;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.caseload.policy.BusinessDay;
import org.socialprescribing.caseload.views.cases.CaseScope;
import org.socialprescribing.caseload.views.linkworkers.Caseloads;
import org.socialprescribing.platform.web.ProblemException;

/** Gives cases to link workers. */
@Path("/cases/{id}/allocate")
@Tag(name = "cases")
@RolesAllowed("pcn-manager")
final class AllocationResource {
  private final CaseHandler handler;
  private final Caseloads caseloads;
  private final BusinessDay day;
  private final ObjectMapper json;

  AllocationResource(CaseHandler handler, Caseloads caseloads, BusinessDay day, ObjectMapper json) {
    this.handler = handler;
    this.caseloads = caseloads;
    this.day = day;
    this.json = json;
  }

  @POST
  @Cancellable(false)
  @Operation(summary = "Allocate a case within the link worker's safe caseload")
  public Uni<Response> allocate(@BeanParam CaseCall call, @Valid @NotNull Requests.Allocate body) {
    var today = day.today();
    return handler.handle(
        call,
        body,
        asked -> command(asked, body, today),
        (session, answer, facts) ->
            caseloads
                .standing(session, body.linkWorkerId(), today)
                .invoke(caseload -> facts.set("caseload", json.valueToTree(caseload)))
                .replaceWith(answer));
  }

  private Uni<CaseCommand> command(
      CaseHandler.Asked asked, Requests.Allocate body, LocalDate today) {
    var manager = CaseScope.of(asked.caller());
    if (!manager.manages(asked.row().pcnCode)) {
      throw ProblemException.notFound("case");
    }
    var worker = new LinkWorkerId(body.linkWorkerId());
    var on = Objects.requireNonNullElse(body.allocatedOn(), today);
    return caseloads
        .reserve(asked.session(), worker, new PersonId(asked.row().personId), on)
        .map(
            caseload ->
                new AllocateCase(
                    worker,
                    known(caseload, manager),
                    Objects.requireNonNullElse(body.complexity(), Complexity.STANDARD),
                    override(asked, body),
                    on,
                    today));
  }

  /** A link worker of a PCN that is not the manager's is as good as unknown. */
  private static @Nullable Caseload known(@Nullable Caseload caseload, CaseScope manager) {
    return caseload != null && manager.manages(caseload.worker().pcn().value()) ? caseload : null;
  }

  private static @Nullable CeilingOverride override(
      CaseHandler.Asked asked, Requests.Allocate body) {
    return body.override() == null
        ? null
        : new CeilingOverride(asked.caller().subject(), body.override().reason());
  }
}
