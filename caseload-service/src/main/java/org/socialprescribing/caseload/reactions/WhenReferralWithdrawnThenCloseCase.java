package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.cases.CaseCommand;
import org.socialprescribing.caseload.domain.cases.CaseCommand.EndWithReferral;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseState;
import org.socialprescribing.caseload.domain.cases.ReferralId;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** A withdrawn referral takes its case along. One withdrawn before it was accepted has none. */
@Singleton
final class WhenReferralWithdrawnThenCloseCase implements Reaction {
  private final Aggregate<CaseState, CaseCommand, CaseEvent> cases;

  WhenReferralWithdrawnThenCloseCase(Aggregate<CaseState, CaseCommand, CaseEvent> cases) {
    this.cases = cases;
  }

  /** The fields of {@code referral.withdrawn.v1} that a case needs. */
  record ReferralWithdrawn(ReferralId referralId, LocalDate withdrawnOn) {}

  @Override
  public Set<String> types() {
    return Set.of("referral.withdrawn.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var withdrawn = event.as(ReferralWithdrawn.class);
    return cases
        .handle(
            session,
            withdrawn.referralId().caseId().value(),
            Expected.any(),
            new EndWithReferral(withdrawn.withdrawnOn()),
            event.metadata("when-referral-withdrawn-then-close-case"))
        .replaceWithVoid();
  }
}
