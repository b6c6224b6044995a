package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hl7.fhir.r4.model.Bundle;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.referral.ReferralIntake;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Carries out what a message asks for, with its answer, in one transaction. */
@Singleton
final class MessageHandler {
  private final Transactions transactions;
  private final ReferralIntake intake;
  private final Changes changes;
  private final Replies replies;
  private final Today today;

  MessageHandler(
      Transactions transactions,
      ReferralIntake intake,
      Changes changes,
      Replies replies,
      Today today) {
    this.transactions = transactions;
    this.intake = intake;
    this.changes = changes;
    this.replies = replies;
    this.today = today;
  }

  Uni<Bundle> handle(Message message, MessageHeaders ids, Caller caller) {
    var client = Access.clientOf(caller);
    var received =
        MessageReader.read(message, client, ids.correlationId().toString(), today.date());
    return transactions
        .write(
            session ->
                ReceivedMessages.note(session, client, ids, message.id())
                    .flatMap(ignored -> carryOut(session, received, client, ids, caller))
                    .flatMap(id -> session.get(ReferralRow.class, id))
                    .map(row -> replies.ok(message, FhirViews.serviceRequest(row))))
        .onFailure(Rejection.class)
        .transform(FhirProblem::refused);
  }

  private Uni<UUID> carryOut(
      Mutiny.StatelessSession session,
      Received received,
      String client,
      MessageHeaders ids,
      Caller caller) {
    return switch (received) {
      case Received.Referral(var referral) ->
          intake
              .receive(session, referral, caller.metadata())
              .map(taken -> taken.referral().value());
      case Received.Update(var request, var change) ->
          ReceivedMessages.referralOf(session, client, ids, request)
              .call(id -> changes.apply(session, id, Expected.any(), change, caller));
    };
  }
}
