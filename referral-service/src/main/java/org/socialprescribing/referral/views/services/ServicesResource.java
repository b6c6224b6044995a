package org.socialprescribing.referral.views.services;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.ETags;

/** Shows a referrer the service of a network before a referral is written. */
@Path("/services")
@Authenticated
@Tag(name = "Services")
class ServicesResource {
  private static final String EXAMPLE =
      """
      {
        "pcnCode": "U60057",
        "pcnName": "SHREWSBURY PCN",
        "acceptsReferrals": true,
        "eligibility": {
          "ageFrom": 18,
          "groups": ["long-term-condition", "loneliness"],
          "criteria": "Adults registered with a practice of the network. No crisis support.",
          "describedOn": "2026-04-01"
        },
        "capacity": {
          "linkWorkersInPost": 3, "safePeople": 600.0, "startedPeople": 412.5,
          "roomForPeople": 187.5,
          "openCases": { "waiting": 12, "inHand": 96, "onHold": 4 }
        },
        "expectedWait": { "medianDays": 9.0, "cases": 61, "ofLastDays": 90 },
        "asAt": "2026-05-12T10:00:00Z",
        "version": 1
      }
      """;

  private final Transactions transactions;
  private final Services services;

  ServicesResource(Transactions transactions, Services services) {
    this.transactions = transactions;
    this.services = services;
  }

  @GET
  @Path("/{pcn}")
  @Operation(
      summary = "Read whom a network's service takes, and how much room it has",
      description =
          "Eligibility as its manager describes it, capacity against the safe caseload, and the"
              + " wait that others had. The ETag is for the manager who changes it.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ServiceView.class),
              examples = @ExampleObject(name = "With room", value = EXAMPLE)))
  public Uni<Response> one(@PathParam("pcn") @Parameter(example = "U60057") String pcn) {
    return transactions.read(session -> services.of(session, pcn)).map(ServicesResource::answer);
  }

  @GET
  @Operation(summary = "Read the service that looks after a practice's patients")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = ServiceView.class),
              examples = @ExampleObject(name = "With room", value = EXAMPLE)))
  public Uni<Response> ofPractice(
      @QueryParam("practice") @NotNull @Parameter(example = "M82002") String practice) {
    return transactions
        .read(
            session ->
                services.networkOf(session, practice).flatMap(pcn -> services.of(session, pcn)))
        .map(ServicesResource::answer);
  }

  private static Response answer(ServiceView view) {
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
