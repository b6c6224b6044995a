package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralReceived;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * Queues what an event has to be told to whom, in the transaction that appends it. Nothing else
 * writes the queue, so that no replay, rebuild or publication of the log can send anything.
 */
@Singleton
public final class DeliveryQueue implements InlineView<ReferralEvent> {
  /** A message waits until there is something to answer; a notification tells every change. */
  private static final String[] ANSWERS =
      Arrays.stream(Status.values())
          .filter(DeliveryQueue::isAnswer)
          .map(Status::name)
          .toArray(String[]::new);

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends ReferralEvent> recorded) {
    if (recorded.event() instanceof ReferralReceived) {
      return Uni.createFrom().voidItem(); // answered in the call that brought it
    }
    return Sql.update(
            session,
            """
            insert into delivery (subscription_id, referral_id, referral_version,
              referral_status, referral_reason, occurred_at)
            select s.id, r.id, $2, r.status, coalesce(r.hold_reason, r.end_reason), $3
            from referral r join subscription s on s.client = r.client
            where r.id = $1 and s.status = 'ACTIVE' and (s.channel = 'REST_HOOK'
              or (r.sender_endpoint is not null and r.status = any($4)))
            """,
            recorded.event().referral().value(),
            recorded.version(),
            recorded.recordedAt().atOffset(ZoneOffset.UTC),
            ANSWERS)
        .replaceWithVoid();
  }

  private static boolean isAnswer(Status status) {
    return switch (status) {
      case AWAITING_PLACEMENT, RECEIVED, AWAITING_INFORMATION, RETURNED, OFFERED -> false;
      case ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED, DECLINED, WITHDRAWN -> true;
    };
  }
}
