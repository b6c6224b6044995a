package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.delivery.Delivery;
import org.socialprescribing.referral.delivery.Packing;
import org.socialprescribing.referral.delivery.Parcel;
import org.socialprescribing.referral.delivery.Subscription;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** What subscribers are sent, by their channel. */
@Singleton
final class Parcels implements Packing {
  private final Notifications notifications;
  private final BarsReplies replies;

  Parcels(Notifications notifications, BarsReplies replies) {
    this.notifications = notifications;
    this.replies = replies;
  }

  @Override
  public Uni<Parcel> pack(Mutiny.StatelessSession session, Subscription to, Delivery delivery) {
    return switch (to.channel()) {
      case REST_HOOK -> Uni.createFrom().item(() -> notifications.of(to, delivery));
      case MESSAGE ->
          session
              .get(ReferralRow.class, delivery.referral())
              .flatMap(
                  row -> original(session, row).map(bundle -> replies.of(row, delivery, bundle)));
    };
  }

  /** The message that the conversation began with; the referral's own id when there was none. */
  private static Uni<String> original(Mutiny.StatelessSession session, ReferralRow row) {
    return Sql.select(
            session,
            """
            select bundle_id from message_received
            where client = $1 and correlation_id::text = $2 order by received_at limit 1
            """,
            row.client,
            row.conversation)
        .map(rows -> rows.isEmpty() ? row.id.toString() : String.valueOf(rows.getFirst()[0]));
  }
}
