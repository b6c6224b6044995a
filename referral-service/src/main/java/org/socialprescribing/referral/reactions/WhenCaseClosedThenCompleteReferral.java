package org.socialprescribing.referral.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.CompleteReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;

/** The case was closed: the referrer's task is done. */
@Singleton
public final class WhenCaseClosedThenCompleteReferral implements Reaction {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;

  WhenCaseClosedThenCompleteReferral(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals) {
    this.referrals = referrals;
  }

  /** What this reaction needs to know. */
  record CaseClosed(UUID referralId, LocalDate closedOn, ReasonCode outcome) {}

  @Override
  public Set<String> types() {
    return Set.of("case.closed.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var closed = event.as(CaseClosed.class);
    return referrals
        .handle(
            session,
            closed.referralId().toString(),
            Expected.any(),
            new CompleteReferral(closed.outcome(), closed.closedOn()),
            event.metadata("when-case-closed"))
        .replaceWithVoid();
  }
}
