package org.socialprescribing.referral.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.PutReferralOnHold;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ResumeReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.views.cases.ReferralCases;

/**
 * The case rests or goes on: the referrer sees it. The event names the case only; of a case whose
 * opening was not heard here, nothing is known and nothing is done until it is closed.
 */
@Singleton
public final class WhenCaseRestsThenReferralRests implements Reaction {
  private static final String RESTS = "case.put-on-hold.v1";
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;

  WhenCaseRestsThenReferralRests(Aggregate<Referral, ReferralCommand, ReferralEvent> referrals) {
    this.referrals = referrals;
  }

  /** What this reaction needs to know; the reason comes with a rest. */
  record CaseRests(String caseId, LocalDate on, @Nullable ReasonCode reason) {}

  @Override
  public Set<String> types() {
    return Set.of(RESTS, "case.resumed.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var rests = event.as(CaseRests.class);
    return ReferralCases.referralOf(session, rests.caseId())
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : referrals
                        .handle(
                            session,
                            found.get().toString(),
                            Expected.any(),
                            command(rests),
                            event.metadata("when-case-rests"))
                        .replaceWithVoid());
  }

  private static ReferralCommand command(CaseRests it) {
    return it.reason() == null
        ? new ResumeReferral(it.on())
        : new PutReferralOnHold(it.reason(), it.on());
  }
}
