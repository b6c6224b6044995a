package org.socialprescribing.referral.commands.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.PRACTICE_WITHOUT_NETWORK;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.AcceptReferral;
import org.socialprescribing.referral.domain.referral.ReferralCommand.PlaceReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Decides on a referral for a caller who may. */
@Singleton
final class ReferralDecisions {
  private final Transactions transactions;
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final PersonRegister people;
  private final Placements placements;
  private final Today today;

  ReferralDecisions(
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

  /** For what a network decides. */
  Uni<Outcome<Referral, ReferralEvent>> byNetwork(
      UUID id, Expected expected, ReferralCommand command, Caller caller) {
    return decide(id, expected, command, caller, Access::decides);
  }

  /** Accepts a referral, unless the person has died or nobody knows any more who it is. */
  Uni<Outcome<Referral, ReferralEvent>> accept(
      UUID id, Expected expected, AcceptReferral command, Caller caller) {
    return transactions.write(
        session ->
            allowed(session, id, caller, Access::decides)
                .call(row -> people.requireOpenTo(session, new PersonId(row.personId)))
                .flatMap(row -> handle(session, id, expected, command, caller)));
  }

  /** For what a network or the referrer decides. */
  Uni<Outcome<Referral, ReferralEvent>> byNetworkOrReferrer(
      UUID id, Expected expected, ReferralCommand command, Caller caller) {
    return decide(id, expected, command, caller, Access::sees);
  }

  private Uni<Outcome<Referral, ReferralEvent>> decide(
      UUID id,
      Expected expected,
      ReferralCommand command,
      Caller caller,
      BiPredicate<Caller, ReferralRow> may) {
    return transactions.write(
        session ->
            allowed(session, id, caller, may)
                .flatMap(row -> handle(session, id, expected, command, caller)));
  }

  /** Places a referral, and notes that the person is registered with that practice. */
  Uni<Outcome<Referral, ReferralEvent>> place(
      UUID id, Expected expected, PracticeCode practice, Caller caller) {
    return transactions.write(
        session ->
            allowed(session, id, caller, Access::decides)
                .flatMap(
                    row ->
                        placements
                            .of(session, practice, today.date())
                            .map(it -> it.orElseThrow(ReferralDecisions::noNetwork))
                            .flatMap(to -> place(session, row, expected, to, caller))));
  }

  private Uni<Outcome<Referral, ReferralEvent>> place(
      Mutiny.StatelessSession session,
      ReferralRow row,
      Expected expected,
      Placement placement,
      Caller caller) {
    if (!Access.actsFor(caller, placement.pcn().value())) {
      throw forbidden();
    }
    var person = new PersonId(row.personId);
    return handle(session, row.id, expected, new PlaceReferral(placement), caller)
        .call(
            ignored ->
                people.moveTo(
                    session, person, placement.practice(), row.receivedOn, caller.metadata()));
  }

  static Uni<ReferralRow> allowed(
      Mutiny.StatelessSession session,
      UUID id,
      Caller caller,
      BiPredicate<Caller, ReferralRow> may) {
    return Referrals.visible(session, id, caller)
        .invoke(
            row -> {
              if (!may.test(caller, row)) {
                throw forbidden();
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

  private static ProblemException forbidden() {
    return new ProblemException(403, "forbidden", "This is for the people of its network.");
  }

  private static Rejection noNetwork() {
    return new Rejection(
        PRACTICE_WITHOUT_NETWORK, "This practice is unknown, or belongs to no network today.");
  }
}
