package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.WithdrawReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Carries out what senders change about their referrals. */
@Singleton
final class Changes {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final Amendments amendments;
  private final Today today;

  Changes(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      Amendments amendments,
      Today today) {
    this.referrals = referrals;
    this.amendments = amendments;
    this.today = today;
  }

  /**
   * Carries it out.
   *
   * @return the referral as it stands then
   * @throws ProblemException 404 when it is not this sender's referral
   * @throws org.socialprescribing.platform.decider.Rejection when the referral has ended
   */
  Uni<ReferralRow> apply(
      Mutiny.StatelessSession session, UUID id, Expected expected, Change change, Caller caller) {
    return own(session, id, caller)
        .flatMap(row -> command(session, row, change))
        .flatMap(
            command ->
                referrals.handle(session, id.toString(), expected, command, caller.metadata()))
        .flatMap(ignored -> session.get(ReferralRow.class, id));
  }

  /** A referral that the caller has sent; 404 else. */
  static Uni<ReferralRow> own(Mutiny.StatelessSession session, UUID id, Caller caller) {
    return Referrals.visible(session, id, caller)
        .map(
            row -> {
              if (!Access.submitted(caller, row)) {
                throw ProblemException.notFound("referral");
              }
              return row;
            });
  }

  private Uni<? extends ReferralCommand> command(
      Mutiny.StatelessSession session, ReferralRow row, Change change) {
    return switch (change) {
      case Change.Withdrawn(var reason) ->
          Uni.createFrom().item(new WithdrawReferral(WithdrawnBy.REFERRER, reason, today.date()));
      case Change.Amended amended -> amendments.of(session, row, amended);
    };
  }
}
