package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** Which messages were taken: each takes effect once, however often it is sent. */
final class ReceivedMessages {
  private ReceivedMessages() {}

  /**
   * Notes a message in the transaction that handles it. The same message at the same time waits
   * here for the first, and then finds it noted.
   *
   * @throws FhirProblem 409 duplicate when it was taken already
   */
  static Uni<Void> note(
      Mutiny.StatelessSession session, String client, MessageHeaders ids, String bundle) {
    return Sql.update(
            session,
            """
            insert into message_received (client, request_id, correlation_id, bundle_id)
            values ($1, $2, $3, $4) on conflict do nothing
            """,
            client,
            ids.requestId(),
            ids.correlationId(),
            bundle)
        .invoke(
            rows -> {
              if (rows == 0) {
                throw new FhirProblem(
                    ErrorCode.REC_CONFLICT, "duplicate", "This message was processed already.");
              }
            })
        .replaceWithVoid();
  }

  /**
   * The referral that a cancellation means: that of the conversation, or else of the request under
   * the sender's identifier or ours; open ones first, newest first.
   *
   * @throws FhirProblem 404 when this sender has made none such
   */
  static Uni<UUID> referralOf(
      Mutiny.StatelessSession session, String client, MessageHeaders ids, String request) {
    return Sql.select(
            session,
            """
            select id from referral
            where client = $1 and (conversation = $2 or sender_request = $3 or id::text = $3)
            order by conversation = $2 desc nulls last, ended_on is null desc, position desc
            limit 1
            """,
            client,
            ids.correlationId().toString(),
            request)
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw new FhirProblem(
                    ErrorCode.REC_NOT_FOUND,
                    "not-found",
                    "There is no referral of this sender in this conversation or of this request.");
              }
              return (UUID) rows.getFirst()[0];
            });
  }
}
