package org.socialprescribing.platform.relay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.operations.OperatorActions;
import org.socialprescribing.platform.web.ProblemException;

/** Where publication stands, and how to have the log published once more. */
@Path("/operations/relay")
@Tag(name = "Operations")
@RolesAllowed("operator")
class RelayResource {
  private final Transactions transactions;
  private final RepublicationRows rows;
  private final OperatorActions actions;
  private final Callers callers;

  RelayResource(
      Transactions transactions, RepublicationRows rows, OperatorActions actions, Callers callers) {
    this.transactions = transactions;
    this.rows = rows;
    this.actions = actions;
    this.callers = callers;
  }

  /**
   * @param events committed and not published, counted up to a million
   * @param seconds age of the oldest of them
   * @param heldSeconds age of the oldest event that a running transaction holds back
   * @param caughtUp nothing is left, and no transaction is in flight that could add to it
   */
  record Standing(long events, double seconds, double heldSeconds, boolean caughtUp) {}

  /**
   * @param topic whose events are sent again
   * @param to an existing topic that receives them
   * @param fromPosition the first log position to send; 0 sends all
   */
  record Wanted(
      @NotBlank String topic,
      @NotBlank @Pattern(regexp = "[a-zA-Z0-9._-]{1,249}") String to,
      @PositiveOrZero long fromPosition) {}

  @GET
  @Operation(summary = "How far publication is behind the log")
  public Uni<Standing> standing() {
    return transactions
        .read(RelayLag::read)
        .map(
            lag ->
                new Standing(
                    lag.events(),
                    lag.behind().toMillis() / 1000.0,
                    lag.held().toMillis() / 1000.0,
                    lag.caughtUp()));
  }

  @GET
  @Path("/republications")
  @Operation(summary = "What was or is being published once more")
  public Uni<List<Republication>> republications() {
    return transactions.read(rows::all);
  }

  @POST
  @Path("/republications")
  @Operation(
      summary = "Publish the events of a topic again, from a log position on, to another topic")
  public Uni<Response> republish(@Valid @NotNull Wanted wanted) {
    if (wanted.to().equals(wanted.topic())) {
      throw new ProblemException(422, "same-topic", "Choose another topic to publish to.");
    }
    var by = callers.current();
    return transactions
        .write(
            session ->
                rows.start(session, wanted, by.subject())
                    .call(
                        () ->
                            actions.record(
                                session,
                                by,
                                "republish",
                                wanted.topic() + " to " + wanted.to(),
                                "from " + wanted.fromPosition())))
        .map(ignored -> Response.accepted().build());
  }
}
