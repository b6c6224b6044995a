package org.socialprescribing.platform.sealing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.operations.OperatorActions;

/** Lets an operator retire a master key. */
@Path("/operations/keys")
@Tag(name = "Operations")
@RolesAllowed("operator")
class KeysResource {
  private static final int AT_ONCE = 500;
  private final Transactions transactions;
  private final KeyRotation rotation;
  private final MasterKeys masters;
  private final OperatorActions actions;
  private final Callers callers;

  KeysResource(
      Transactions transactions,
      KeyRotation rotation,
      MasterKeys masters,
      OperatorActions actions,
      Callers callers) {
    this.transactions = transactions;
    this.rotation = rotation;
    this.masters = masters;
    this.actions = actions;
    this.callers = callers;
  }

  /**
   * @param masterKey the one that wraps every subject's key now
   * @param rewrapped how many another one wrapped before
   */
  record Rewrapped(String masterKey, int rewrapped) {}

  @POST
  @Path("/rewrap")
  @Operation(
      summary = "Wrap every subject's key by the current master key, so that former ones can go")
  public Uni<Rewrapped> rewrap() {
    return rewrap(callers.current(), 0);
  }

  private Uni<Rewrapped> rewrap(Caller by, int before) {
    return transactions
        .write(session -> rotation.rewrap(session, AT_ONCE))
        .flatMap(now -> now == AT_ONCE ? rewrap(by, before + now) : recorded(by, before + now));
  }

  private Uni<Rewrapped> recorded(Caller by, int all) {
    return transactions
        .write(
            session -> actions.record(session, by, "rewrap-keys", masters.current(), all + " keys"))
        .replaceWith(new Rewrapped(masters.current(), all));
  }
}
