package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.cases.CaseCommand;
import org.socialprescribing.caseload.domain.cases.CaseCommand.OpenCase;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseState;
import org.socialprescribing.caseload.domain.cases.PracticeCode;
import org.socialprescribing.caseload.domain.cases.ReferralId;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Every accepted referral gets its case. */
@Singleton
final class WhenReferralAcceptedThenOpenCase implements Reaction {
  private final Aggregate<CaseState, CaseCommand, CaseEvent> cases;

  WhenReferralAcceptedThenOpenCase(Aggregate<CaseState, CaseCommand, CaseEvent> cases) {
    this.cases = cases;
  }

  /** The fields of {@code referral.accepted.v1} that a case needs. */
  record ReferralAccepted(
      ReferralId referralId,
      PersonId personId,
      PracticeCode practiceCode,
      PcnCode pcnCode,
      LocalDate acceptedOn) {}

  @Override
  public Set<String> types() {
    return Set.of("referral.accepted.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var accepted = event.as(ReferralAccepted.class);
    return cases
        .handle(
            session,
            accepted.referralId().caseId().value(),
            Expected.any(),
            new OpenCase(
                accepted.referralId(),
                accepted.personId(),
                accepted.practiceCode(),
                accepted.pcnCode(),
                accepted.acceptedOn()),
            event.metadata("when-referral-accepted-then-open-case"))
        .replaceWithVoid();
  }
}
