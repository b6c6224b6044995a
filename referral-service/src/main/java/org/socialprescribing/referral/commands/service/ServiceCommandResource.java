package org.socialprescribing.referral.commands.service;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.service.PcnService;
import org.socialprescribing.referral.domain.service.ServiceCommand;
import org.socialprescribing.referral.domain.service.ServiceCommand.*;
import org.socialprescribing.referral.domain.service.ServiceEvent;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.services.Services;

/** A manager says whom the service of a network takes, and whether it takes any. */
@Path("/services")
@RolesAllowed("pcn-manager")
@Cancellable(false)
@Tag(name = "Services")
class ServiceCommandResource {
  private final Transactions transactions;
  private final Aggregate<PcnService, ServiceCommand, ServiceEvent> services;
  private final Callers callers;
  private final Today today;

  ServiceCommandResource(
      Transactions transactions,
      Aggregate<PcnService, ServiceCommand, ServiceEvent> services,
      Callers callers,
      Today today) {
    this.transactions = transactions;
    this.services = services;
    this.callers = callers;
    this.today = today;
  }

  @PUT
  @Path("/{pcn}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say whom the service takes",
      description = "Send If-Match with the ETag of the last read, \"0\" the first time.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "Adults", value = ServiceRequests.DESCRIBE)))
  public Uni<Response> describe(
      @PathParam("pcn") @Parameter(example = "U60057") String pcn,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServiceRequests.Describe body) {
    return handle(
        ifMatch, own(pcn), it -> new DescribeService(it, body.eligibility(), today.date()));
  }

  @POST
  @Path("/{pcn}/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask referrers to hold back",
      description = "What is referred all the same is taken in, and never refused for that.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Full", value = ServiceRequests.PAUSE)))
  public Uni<Response> pause(
      @PathParam("pcn") @Parameter(example = "U60057") String pcn,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServiceRequests.Pause body) {
    return handle(ifMatch, own(pcn), it -> new PauseReferrals(it, body.reason(), today.date()));
  }

  @POST
  @Path("/{pcn}/resume")
  @Operation(summary = "Take referrals again")
  public Uni<Response> resume(
      @PathParam("pcn") @Parameter(example = "U60057") String pcn,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return handle(ifMatch, own(pcn), it -> new ResumeReferrals(it, today.date()));
  }

  private PcnCode own(String pcn) {
    if (!Access.actsFor(callers.current(), pcn)) {
      throw ProblemException.notFound("PCN among yours");
    }
    return new PcnCode(pcn);
  }

  private Uni<Response> handle(
      @Nullable String ifMatch, PcnCode pcn, Function<PcnCode, ServiceCommand> command) {
    var expected = ETags.expected(ifMatch);
    var by = callers.current().metadata();
    return transactions
        .write(
            session ->
                Services.requireKnown(session, pcn.value())
                    .flatMap(
                        ignored ->
                            services.handle(
                                session, pcn.value(), expected, command.apply(pcn), by)))
        .map(it -> new Answer(200, null, it.version(), null).toResponse());
  }
}
