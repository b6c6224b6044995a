package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;

/** Every reading of a person's record leaves a line, in the transaction that reads. */
public final class AccessLog {
  private AccessLog() {}

  /** A person's entry was read, other than with a referral. */
  public static Uni<Void> note(
      Mutiny.StatelessSession session, Caller caller, UUID person, String purpose) {
    return Sql.update(
            session,
            """
            insert into record_access (actor, acting_for, person_id, request_id, purpose)
            values ($1, $2, $3, $4, $5)
            """,
            caller.subject(),
            Access.clientOf(caller),
            person,
            caller.requestId(),
            purpose)
        .replaceWithVoid();
  }

  /** Notes that somebody has read who a person is, with a referral. */
  public static Uni<Void> note(
      Mutiny.StatelessSession session, Caller caller, UUID person, UUID referral) {
    return Sql.update(
            session,
            """
            insert into record_access (actor, acting_for, person_id, referral_id, request_id)
            values ($1, $2, $3, $4, $5)
            """,
            caller.subject(),
            Access.clientOf(caller),
            person,
            referral,
            caller.requestId())
        .replaceWithVoid();
  }
}
