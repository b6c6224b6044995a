package org.socialprescribing.referral.commands.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.PRACTICE_WITHOUT_NETWORK;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Answer;
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

/** Decides on a referral for a caller who may, within a transaction. */
@Singleton
final class ReferralDecisions {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final PersonRegister people;
  private final Placements placements;
  private final Today today;

  ReferralDecisions(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      PersonRegister people,
      Placements placements,
      Today today) {
    this.referrals = referrals;
    this.people = people;
    this.placements = placements;
    this.today = today;
  }

  /** For what a network decides. */
  Uni<Answer> byNetwork(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      ReferralCommand command,
      Caller caller) {
    return allowed(session, id, caller, Access::decides)
        .flatMap(row -> handle(session, row, expected, command, caller));
  }

  /** Accepts a referral, unless the person has died or nobody knows any more who it is. */
  Uni<Answer> accept(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      AcceptReferral command,
      Caller caller) {
    return allowed(session, id, caller, Access::decides)
        .call(row -> people.requireOpenTo(session, new PersonId(row.personId)))
        .flatMap(row -> handle(session, row, expected, command, caller));
  }

  /** For what a network or the referrer decides. */
  Uni<Answer> byNetworkOrReferrer(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      ReferralCommand command,
      Caller caller) {
    return allowed(session, id, caller, Access::sees)
        .flatMap(row -> handle(session, row, expected, command, caller));
  }

  /** Places a referral, and notes that the person is registered with that practice. */
  Uni<Answer> place(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      PracticeCode practice,
      Caller caller) {
    return allowed(session, id, caller, Access::decides)
        .flatMap(
            row ->
                placements
                    .of(session, practice, today.date())
                    .map(it -> it.orElseThrow(ReferralDecisions::noNetwork))
                    .flatMap(to -> place(session, row, expected, to, caller)));
  }

  private Uni<Answer> place(
      Mutiny.StatelessSession session,
      ReferralRow row,
      Expected expected,
      Placement placement,
      Caller caller) {
    if (!Access.actsFor(caller, placement.pcn().value())) {
      throw forbidden();
    }
    var person = new PersonId(row.personId);
    return handle(session, row, expected, new PlaceReferral(placement), caller)
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

  /** The person's id lets an erasure find the answer that is kept for a repetition. */
  Uni<Answer> handle(
      Mutiny.StatelessSession session,
      ReferralRow row,
      Expected expected,
      ReferralCommand command,
      Caller caller) {
    var body = JsonNodeFactory.instance.objectNode().put("personId", row.personId.toString());
    return referrals
        .handle(session, row.id.toString(), expected, command, caller.metadata())
        .map(outcome -> new Answer(200, null, outcome.version(), body));
  }

  private static ProblemException forbidden() {
    return new ProblemException(403, "forbidden", "This is for the people of its network.");
  }

  private static Rejection noNetwork() {
    return new Rejection(
        PRACTICE_WITHOUT_NETWORK, "This practice is unknown, or belongs to no network today.");
  }
}
