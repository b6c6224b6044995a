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
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.StartReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;

/** A link worker took the case: the referrer sees that it is in progress. */
@Singleton
public final class WhenCaseAllocatedThenStartReferral implements Reaction {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;

  WhenCaseAllocatedThenStartReferral(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals) {
    this.referrals = referrals;
  }

  /** What this reaction needs to know. */
  record CaseAllocated(UUID referralId, LocalDate allocatedOn) {}

  @Override
  public Set<String> types() {
    return Set.of("case.allocated.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var allocated = event.as(CaseAllocated.class);
    return referrals
        .handle(
            session,
            allocated.referralId().toString(),
            Expected.any(),
            new StartReferral(allocated.allocatedOn()),
            event.metadata("when-case-allocated"))
        .replaceWithVoid();
  }
}
