package org.socialprescribing.referral.commands.cohort;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.WithdrawReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;
import org.socialprescribing.referral.views.cohorts.Cohorts;
import org.socialprescribing.referral.views.cohorts.Cohorts.OpenOffer;

/** Takes back offers that nobody has answered, each in a transaction of its own. */
@Singleton
final class Unanswered {
  private final Transactions transactions;
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;

  Unanswered(
      Transactions transactions, Aggregate<Referral, ReferralCommand, ReferralEvent> referrals) {
    this.transactions = transactions;
    this.referrals = referrals;
  }

  /** How many were taken back. Somebody may answer meanwhile: then that counts. */
  Uni<Integer> takeBack(UUID cohort, LocalDate offeredBefore, LocalDate today, Caller caller) {
    var command = new WithdrawReferral(WithdrawnBy.SERVICE, ReferralWithdrawn.NO_ANSWER, today);
    return transactions
        .read(
            session ->
                Cohorts.visible(session, cohort, caller)
                    .flatMap(it -> Cohorts.unanswered(session, it, offeredBefore)))
        .toMulti()
        .flatMap(offers -> Multi.createFrom().iterable(offers))
        .onItem()
        .transformToUniAndConcatenate(offer -> takeBack(offer, command, caller))
        .collect()
        .with(Collectors.summingInt(it -> it));
  }

  private Uni<Integer> takeBack(OpenOffer offer, WithdrawReferral command, Caller caller) {
    return transactions
        .write(
            session ->
                referrals.handle(
                    session,
                    offer.referral().toString(),
                    Expected.version(offer.version()),
                    command,
                    caller.metadata()))
        .map(outcome -> 1)
        .onFailure(e -> e instanceof StaleVersion || e instanceof Rejection)
        .recoverWithItem(0);
  }
}
