package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** Keeps a row for each referral. */
@Singleton
public final class ReferralProjection implements InlineView<ReferralEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends ReferralEvent> recorded) {
    if (recorded.event() instanceof ReferralReceived received) {
      return session.insert(received(received, recorded));
    }
    return session
        .get(ReferralRow.class, recorded.event().referral().value())
        .invoke(row -> change(row, recorded))
        .flatMap(session::update);
  }

  private static ReferralRow received(ReferralReceived it, Recorded<?> recorded) {
    var row = new ReferralRow();
    row.id = it.referral().value();
    row.position = recorded.position();
    row.personId = it.person().value();
    row.source = it.source();
    row.priority = it.priority();
    row.needs = it.needs().stream().map(Need::value).collect(Collectors.joining(","));
    row.reason = it.reason().ciphertext();
    row.details = it.details() == null ? null : it.details().ciphertext();
    row.receivedOn = it.receivedOn();
    row.client = it.sender().client();
    row.senderOrganisation = it.sender().organisation();
    row.senderEndpoint = it.sender().endpoint();
    row.conversation = it.sender().conversation();
    row.senderRequest = it.sender().request();
    row.practiceCode = it.practice() == null ? null : it.practice().value();
    row.status = Status.AWAITING_PLACEMENT;
    if (it.placement() != null) {
      place(row, it.placement());
    }
    stamp(row, recorded);
    return row;
  }

  private static void change(ReferralRow row, Recorded<? extends ReferralEvent> recorded) {
    switch (recorded.event()) {
      case ReferralReceived _ -> throw new IllegalStateException("A referral arrives once.");
      case ReferralPlaced it -> place(row, it.placement());
      case ReferralAccepted it -> {
        row.status = Status.ACCEPTED;
        row.acceptedOn = it.acceptedOn();
      }
      case ReferralStarted _ -> row.status = Status.IN_PROGRESS;
      case ReferralDeclined it -> end(row, Status.DECLINED, it.reason(), it.declinedOn());
      case ReferralWithdrawn it -> end(row, Status.WITHDRAWN, it.reason(), it.withdrawnOn());
      case ReferralCompleted it -> end(row, Status.COMPLETED, it.outcome(), it.completedOn());
    }
    stamp(row, recorded);
  }

  private static void place(ReferralRow row, Placement placement) {
    row.status = Status.RECEIVED;
    row.practiceCode = placement.practice().value();
    row.pcnCode = placement.pcn().value();
  }

  private static void end(ReferralRow row, Status status, ReasonCode reason, LocalDate on) {
    row.status = status;
    row.endReason = reason.value();
    row.endedOn = on;
  }

  private static void stamp(ReferralRow row, Recorded<?> recorded) {
    row.version = recorded.version();
    row.changedAt = recorded.recordedAt();
  }
}
