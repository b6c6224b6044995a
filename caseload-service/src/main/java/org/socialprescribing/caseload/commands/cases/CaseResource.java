package org.socialprescribing.caseload.commands.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AgreePlan;
import org.socialprescribing.caseload.domain.cases.CaseCommand.CloseCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.PutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseCommand.RecordContact;
import org.socialprescribing.caseload.domain.cases.CaseCommand.Resume;
import org.socialprescribing.caseload.domain.cases.ContactId;
import org.socialprescribing.caseload.policy.BusinessDay;
import org.socialprescribing.platform.web.Answer;

/** What a link worker does in an own case, or a manager on behalf. */
@Path("/cases/{id}")
@Tag(name = "cases")
@RolesAllowed({"link-worker", "pcn-manager"})
final class CaseResource {
  private final CaseHandler handler;
  private final Texts texts;
  private final BusinessDay day;

  CaseResource(CaseHandler handler, Texts texts, BusinessDay day) {
    this.handler = handler;
    this.texts = texts;
    this.day = day;
  }

  @POST
  @Path("contacts")
  @Cancellable(false)
  @Operation(summary = "Record a booked contact, attended or not")
  public Uni<Response> contact(@BeanParam CaseCall call, @Valid @NotNull Requests.Contact body) {
    var today = day.today();
    var contact = new ContactId(UUID.randomUUID().toString());
    return handler.handle(
        call,
        body,
        asked ->
            texts
                .seal(asked, body.note())
                .map(
                    note ->
                        new RecordContact(
                            asked.by(),
                            contact,
                            body.format(),
                            body.attendance(),
                            body.minutes(),
                            note,
                            or(today, body.on()),
                            today)),
        (session, answer, facts) -> Uni.createFrom().item(created(call, contact, answer, facts)));
  }

  @POST
  @Path("plan")
  @Cancellable(false)
  @Operation(summary = "Agree a personalised care and support plan, or agree it anew")
  public Uni<Response> plan(@BeanParam CaseCall call, @Valid @NotNull Requests.Plan body) {
    var today = day.today();
    var goals = body.goals().stream().map(Requests.Goal::text).toList();
    return handler.handle(
        call,
        body,
        asked ->
            texts
                .sealAll(asked, goals)
                .map(
                    wordings ->
                        new AgreePlan(
                            asked.by(),
                            wordings,
                            body.reviewOn(),
                            or(today, body.agreedOn()),
                            today)));
  }

  @POST
  @Path("hold")
  @Cancellable(false)
  @Operation(summary = "Let a case rest")
  public Uni<Response> hold(@BeanParam CaseCall call, @Valid @NotNull Requests.Hold body) {
    var today = day.today();
    return handler.handle(
        call,
        body,
        asked ->
            Uni.createFrom()
                .item(new PutOnHold(asked.by(), body.reason(), or(today, body.on()), today)));
  }

  @POST
  @Path("resume")
  @Cancellable(false)
  @Operation(summary = "Go on with a case that rested")
  public Uni<Response> resume(@BeanParam CaseCall call, Requests.@Nullable Resume body) {
    var today = day.today();
    var request = body == null ? new Requests.Resume(null) : body;
    return handler.handle(
        call,
        request,
        asked -> Uni.createFrom().item(new Resume(asked.by(), or(today, request.on()), today)));
  }

  @POST
  @Path("close")
  @Cancellable(false)
  @Operation(summary = "End a case with an outcome")
  public Uni<Response> close(@BeanParam CaseCall call, @Valid @NotNull Requests.Close body) {
    var today = day.today();
    return handler.handle(
        call,
        body,
        asked ->
            texts
                .seal(asked, body.summary())
                .map(
                    summary ->
                        new CloseCase(
                            asked.by(),
                            body.outcome(),
                            summary,
                            or(today, body.closedOn()),
                            today)));
  }

  private static Answer created(CaseCall call, ContactId contact, Answer answer, ObjectNode facts) {
    facts.put("contactId", contact.value());
    var location = "/cases/" + call.id() + "/contacts/" + contact.value();
    return new Answer(201, location, answer.version(), facts);
  }

  private static LocalDate or(LocalDate today, @Nullable LocalDate given) {
    return Objects.requireNonNullElse(given, today);
  }
}
