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
import org.socialprescribing.referral.domain.referral.ReferralCommand.FailReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.policy.CaseOutcomes;

/** The case was closed: the referrer's task is completed, or has failed, as policy says. */
@Singleton
public final class WhenCaseClosedThenEndReferral implements Reaction {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final CaseOutcomes outcomes;

  WhenCaseClosedThenEndReferral(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals, CaseOutcomes outcomes) {
    this.referrals = referrals;
    this.outcomes = outcomes;
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
            ending(closed),
            event.metadata("when-case-closed"))
        .replaceWithVoid();
  }

  private ReferralCommand ending(CaseClosed it) {
    return switch (outcomes.of(it.outcome(), it.closedOn())) {
      case COMPLETED -> new CompleteReferral(it.outcome(), it.closedOn());
      case FAILED -> new FailReferral(it.outcome(), it.closedOn());
    };
  }
}
