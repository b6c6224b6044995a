package org.socialprescribing.referral.commands.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.NETWORK_NOT_KNOWN;
import static org.socialprescribing.referral.domain.referral.ReferralRule.PRACTICE_WITHOUT_NETWORK;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.RedirectReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** What a network and a referrer tell each other, and the way to another network. */
@Singleton
final class Triage {
  private final Transactions transactions;
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final PersonRegister people;
  private final Placements placements;
  private final Today today;

  Triage(
      Transactions transactions,
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      PersonRegister people,
      Placements placements,
      Today today) {
    this.transactions = transactions;
    this.referrals = referrals;
    this.people = people;
    this.placements = placements;
    this.today = today;
  }

  /**
   * For what is said with words about the person: they are sealed with the person's key.
   *
   * @param may who says it
   */
  Uni<Outcome<Referral, ReferralEvent>> saying(
      UUID id,
      Expected expected,
      String words,
      Function<Sealed, ReferralCommand> command,
      Caller caller,
      BiPredicate<Caller, ReferralRow> may) {
    return transactions.write(
        session ->
            ReferralDecisions.allowed(session, id, caller, may)
                .call(row -> holdOffErasure(session, row.personId))
                .flatMap(row -> people.seal(session, new PersonId(row.personId), words))
                .flatMap(secret -> handle(session, id, expected, command.apply(secret), caller)));
  }

  /** An erasure waits for the row, or has emptied it, and then there is no more to say. */
  private Uni<?> holdOffErasure(Mutiny.StatelessSession session, UUID person) {
    return Sql.select(session, "select 1 from person where id = $1 for share", person)
        .flatMap(ignored -> people.requireOpenTo(session, new PersonId(person)));
  }

  /** Hands a referral on; with a practice of the other network the person moves there too. */
  Uni<Outcome<Referral, ReferralEvent>> redirect(
      UUID id, Expected expected, RedirectReferral command, Caller caller) {
    return transactions.write(
        session ->
            ReferralDecisions.allowed(session, id, caller, Access::decides)
                .call(row -> requireKnown(session, command))
                .flatMap(
                    row ->
                        handle(session, id, expected, command, caller)
                            .call(ignored -> move(session, row, command.practice(), caller))));
  }

  private Uni<?> move(
      Mutiny.StatelessSession session,
      ReferralRow row,
      @Nullable PracticeCode practice,
      Caller caller) {
    return practice == null
        ? Uni.createFrom().voidItem()
        : people.moveTo(
            session, new PersonId(row.personId), practice, row.receivedOn, caller.metadata());
  }

  private Uni<?> requireKnown(Mutiny.StatelessSession session, RedirectReferral to) {
    if (to.practice() != null) {
      return placements
          .of(session, to.practice(), today.date())
          .invoke(
              placement -> {
                if (placement.filter(it -> it.pcn().equals(to.pcn())).isEmpty()) {
                  throw new Rejection(
                      PRACTICE_WITHOUT_NETWORK,
                      "This practice does not belong to " + to.pcn().value() + " today.");
                }
              });
    }
    return Sql.select(
            session, "select 1 from practice where pcn_code = $1 limit 1", to.pcn().value())
        .invoke(
            rows -> {
              if (rows.isEmpty()) {
                throw new Rejection(
                    NETWORK_NOT_KNOWN, "No practice of the register belongs to this network.");
              }
            });
  }

  private Uni<Outcome<Referral, ReferralEvent>> handle(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      ReferralCommand command,
      Caller caller) {
    return referrals.handle(session, id.toString(), expected, command, caller.metadata());
  }
}
