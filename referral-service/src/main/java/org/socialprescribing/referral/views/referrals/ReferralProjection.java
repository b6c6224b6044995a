package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.domain.referral.ReferralId;

/** Keeps a row for each referral. */
@Singleton
public final class ReferralProjection implements InlineView<ReferralEvent> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends ReferralEvent> recorded) {
    if (recorded.event() instanceof ReferralReceived received) {
      return session.insert(received(received, recorded));
    }
    return session
        .get(ReferralRow.class, recorded.event().referral().value())
        .invoke(row -> change(row, recorded))
        .flatMap(session::update)
        .call(() -> rewrite(session, recorded.event()));
  }

  /** The one way to change a reason: rows that were read before never bring one back. */
  private static Uni<?> rewrite(Mutiny.StatelessSession session, ReferralEvent event) {
    return switch (event) {
      case ReferralResubmitted it -> rewrite(session, it.referral(), it.reason(), null);
      case ReferralAmended it -> rewrite(session, it.referral(), it.reason(), it.details());
      case ReferralEvent _ -> Uni.createFrom().voidItem();
    };
  }

  private static Uni<?> rewrite(
      Mutiny.StatelessSession session, ReferralId id, Sealed reason, @Nullable Sealed details) {
    return Sql.update(
        session,
        "update referral set reason = $2, details = coalesce($3, details) where id = $1",
        id.value(),
        reason.ciphertext(),
        details == null ? null : details.ciphertext());
  }

  /** The row of a referral that has just arrived. */
  public static ReferralRow received(ReferralReceived it, Recorded<?> recorded) {
    var row = new ReferralRow();
    row.id = it.referral().value();
    row.position = recorded.position();
    row.personId = it.person().value();
    row.source = it.source();
    row.priority = it.priority();
    row.needs = codes(it.needs());
    row.reason = it.reason().ciphertext();
    row.details = it.details() == null ? null : it.details().ciphertext();
    row.receivedOn = it.receivedOn();
    row.receivedAt = arrival(it.receivedOn(), recorded.recordedAt());
    row.turnSince = row.receivedAt;
    row.client = it.sender().client();
    row.senderOrganisation = it.sender().organisation();
    row.senderEndpoint = it.sender().endpoint();
    row.conversation = it.sender().conversation();
    row.senderRequest = it.sender().request();
    row.practiceCode = it.practice() == null ? null : it.practice().value();
    row.status = it.placement() == null ? Status.AWAITING_PLACEMENT : Status.RECEIVED;
    if (it.placement() != null) {
      place(row, it.placement());
    }
    stamp(row, recorded);
    return row;
  }

  /** What is entered on a later day arrived at an hour that nobody noted. */
  private static Instant arrival(LocalDate receivedOn, Instant recordedAt) {
    return receivedOn.isBefore(recordedAt.atZone(ENGLAND).toLocalDate())
        ? receivedOn.atStartOfDay(ENGLAND).toInstant()
        : recordedAt;
  }

  private static void change(ReferralRow row, Recorded<? extends ReferralEvent> recorded) {
    switch (recorded.event()) {
      case ReferralReceived _ -> throw new IllegalStateException("A referral arrives once.");
      case ReferralPlaced it -> placed(row, it.placement(), recorded.recordedAt());
      case SocialPrescribingOffered _ -> row.status = Status.OFFERED;
      case ReferralReturned _ -> row.status = Status.RETURNED;
      case ReferralResubmitted it -> {
        row.priority = it.priority();
        row.needs = codes(it.needs());
        turn(row, recorded.recordedAt());
      }
      case ReferralAmended it -> {
        row.priority = it.priority();
        row.needs = codes(it.needs());
      }
      case InformationRequested _ -> row.status = Status.AWAITING_INFORMATION;
      case InformationProvided _ -> turn(row, recorded.recordedAt());
      case ReferralRedirected it -> {
        place(row, it.to());
        turn(row, recorded.recordedAt());
      }
      case ReferralEscalated it -> row.escalated = it.level();
      case ReferralAccepted it -> {
        row.status = Status.ACCEPTED;
        row.acceptedOn = it.acceptedOn();
      }
      case ReferralStarted _ -> row.status = Status.IN_PROGRESS;
      case ReferralDeclined it -> end(row, Status.DECLINED, it.reason(), it.declinedOn());
      case ReferralWithdrawn it -> end(row, Status.WITHDRAWN, it.reason(), it.withdrawnOn());
      case ReferralCompleted it -> end(row, Status.COMPLETED, it.outcome(), it.completedOn());
      case ReferralFailed it -> end(row, Status.FAILED, it.outcome(), it.failedOn());
      case ReferralPutOnHold it -> {
        row.status = Status.ON_HOLD;
        row.holdReason = it.reason().value();
      }
      case ReferralResumed _ -> {
        row.status = Status.IN_PROGRESS;
        row.holdReason = null;
      }
    }
    stamp(row, recorded);
  }

  /** A correction within a network gives it no more time. */
  private static void placed(ReferralRow row, Placement to, Instant at) {
    var stays = row.status == Status.OFFERED;
    var sameTurn = row.status == Status.RECEIVED && to.pcn().value().equals(row.pcnCode);
    place(row, to);
    if (!stays && !sameTurn) {
      turn(row, at);
    }
  }

  private static void place(ReferralRow row, Placement placement) {
    row.practiceCode = placement.practice().value();
    row.pcnCode = placement.pcn().value();
  }

  /** It is the service's turn again. */
  private static void turn(ReferralRow row, Instant at) {
    row.status = row.pcnCode == null ? Status.AWAITING_PLACEMENT : Status.RECEIVED;
    row.turnSince = at;
    row.escalated = null;
  }

  private static String codes(List<Need> needs) {
    return needs.stream().map(Need::value).collect(Collectors.joining(","));
  }

  private static void end(ReferralRow row, Status status, ReasonCode reason, LocalDate on) {
    row.status = status;
    row.holdReason = null;
    row.endReason = reason.value();
    row.endedOn = on;
  }

  private static void stamp(ReferralRow row, Recorded<?> recorded) {
    row.version = recorded.version();
    row.changedAt = recorded.recordedAt();
  }
}
