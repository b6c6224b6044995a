package org.socialprescribing.referral.commands.cohort;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.cohort.CohortFile.Row;
import org.socialprescribing.referral.commands.csv.Sheet;
import org.socialprescribing.referral.commands.csv.WrongColumns;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.referral.CohortId;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.views.cohorts.Cohorts;
import org.socialprescribing.referral.views.cohorts.Taken;
import org.socialprescribing.referral.views.directory.Surgeries;
import org.socialprescribing.referral.views.referrals.Access;

/** Offers social prescribing to everybody on a list. */
@Path("/cohorts")
@RolesAllowed("pcn-manager")
@Cancellable(false)
@Tag(name = "Cohorts")
class CohortResource {
  private final Transactions transactions;
  private final CohortIntake intake;
  private final Unanswered unanswered;
  private final Callers callers;
  private final Today today;
  private final int mostLines;

  CohortResource(
      Transactions transactions,
      CohortIntake intake,
      Unanswered unanswered,
      Callers callers,
      Today today,
      @ConfigProperty(name = "referral.cohorts.most-lines") int mostLines) {
    this.transactions = transactions;
    this.intake = intake;
    this.unanswered = unanswered;
    this.callers = callers;
    this.today = today;
    this.mostLines = mostLines;
  }

  @POST
  @Consumes("text/csv")
  @Operation(
      summary = "Offer social prescribing to the people of a list",
      description =
          "Columns GIVEN_NAME, FAMILY_NAME, BIRTH_DATE and PRACTICE_CODE, and if known NHS_NUMBER,"
              + " POSTCODE, NEEDS (codes joined by semicolons) and REASON, in any order. Each good"
              + " line becomes a referral with the source proactive-offer that is offered to the"
              + " person; note the answer with accept, or with decline by the person. Nobody with"
              + " an open referral is approached, nor anybody who said no within the time of the"
              + " policy. A long list goes on after the answer, which then says how many lines are"
              + " waiting. Send an Idempotency-Key: repeated after an interruption, the request goes"
              + " on where it stopped and approaches nobody twice.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Two people", value = Examples.LIST)))
  @APIResponse(
      responseCode = "201",
      description = "How many were approached, and why each of the others was not",
      content =
          @Content(
              schema = @Schema(implementation = Taken.class),
              examples = @ExampleObject(name = "One of three", value = Examples.TAKEN)))
  @APIResponse(
      responseCode = "400",
      description = "Not a file of this kind",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Columns", value = Examples.WRONG_COLUMNS)))
  @APIResponse(
      responseCode = "404",
      description = "The network is none of yours",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Not yours", value = Examples.NOT_YOURS)))
  @APIResponse(
      responseCode = "413",
      description = "The list has too many lines",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Too long", value = Examples.TOO_LONG)))
  public Uni<Response> approach(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @QueryParam("pcn") @NotBlank @Parameter(example = "U60057") String pcn,
      @QueryParam("name")
          @NotBlank
          @Size(max = 100)
          @Parameter(example = "Over 75 and living alone")
          String name,
      @QueryParam("reason")
          @NotNull
          @Pattern(regexp = ReasonCode.SHAPE)
          @Parameter(example = "lonely-or-isolated")
          String reason,
      @QueryParam("evidence")
          @NotBlank
          @Size(max = 200)
          @Parameter(
              description = "How these people were identified",
              example = "Search of practice records, October 2026")
          String evidence,
      String csv) {
    var caller = callers.current();
    if (!Access.actsFor(caller, pcn)) {
      throw ProblemException.notFound("PCN among yours");
    }
    var cohort =
        new Cohort(
            new CohortId(UUID.randomUUID()),
            new PcnCode(pcn),
            name,
            new ReasonCode(reason),
            evidence,
            today.date());
    var request =
        Map.of("pcn", pcn, "name", name, "reason", reason, "evidence", evidence, "list", csv);
    return transactions
        .read(session -> Surgeries.ofNetwork(session, cohort.pcn(), cohort.on()))
        .map(practices -> sheet(csv, practices, cohort.on()))
        .flatMap(sheet -> intake.take(cohort, sheet, key, request, caller))
        .flatMap(it -> transactions.read(session -> Cohorts.taken(session, it.cohortId())))
        .map(it -> Response.created(URI.create("/cohorts/" + it.cohortId())).entity(it).build());
  }

  private Sheet<Row> sheet(String csv, Set<String> practices, LocalDate on) {
    try {
      var sheet = CohortFile.read(csv, practices, on);
      if (sheet.rows().size() + sheet.rejected().size() > mostLines) {
        throw new ProblemException(
            413, "too-many-lines", "A list has at most " + mostLines + " lines: split it.");
      }
      return sheet;
    } catch (WrongColumns e) {
      throw new ProblemException(400, "wrong-columns", String.valueOf(e.getMessage()));
    }
  }

  /** How many offers were taken back. */
  record Lapsed(int lapsed) {}

  /** Which offers to take back: those made before this day. */
  record Lapse(@NotNull LocalDate offeredBefore) {}

  @POST
  @Path("/{id}/no-answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take back the offers of a cohort that nobody has answered",
      description =
          "Those made before a day. It is no decline and counts for nothing: the person can be"
              + " approached again. Asked again, it takes back what is left.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(value = "{\"offeredBefore\": \"2026-11-01\"}")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Lapsed.class),
              examples = @ExampleObject(value = "{\"lapsed\": 118}")))
  public Uni<Lapsed> noAnswer(@PathParam("id") UUID id, @NotNull @Valid Lapse body) {
    return unanswered
        .takeBack(id, body.offeredBefore(), today.date(), callers.current())
        .map(Lapsed::new);
  }
}
