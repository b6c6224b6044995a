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
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.RedirectReferral;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** What a network and a referrer tell each other, and the way to another network. */
@Singleton
final class Triage {
  private final ReferralDecisions decisions;
  private final PersonRegister people;
  private final Placements placements;
  private final Today today;

  Triage(ReferralDecisions decisions, PersonRegister people, Placements placements, Today today) {
    this.decisions = decisions;
    this.people = people;
    this.placements = placements;
    this.today = today;
  }

  /**
   * Something that is said with words about the person: they are sealed with the person's key.
   *
   * @param may who says it
   */
  record Saying(
      UUID id,
      Expected expected,
      String words,
      Function<Sealed, ReferralCommand> command,
      BiPredicate<Caller, ReferralRow> may) {}

  /** Says it. */
  Uni<Answer> say(Mutiny.StatelessSession session, Saying it, Caller caller) {
    return ReferralDecisions.allowed(session, it.id(), caller, it.may())
        .call(row -> holdOffErasure(session, row.personId))
        .flatMap(
            row ->
                people
                    .keyOf(session, new PersonId(row.personId))
                    .map(key -> key.seal(it.words()))
                    .flatMap(
                        secret ->
                            decisions.handle(
                                session, row, it.expected(), it.command().apply(secret), caller)));
  }

  /** An erasure waits for the row, or has emptied it, and then there is no more to say. */
  private Uni<?> holdOffErasure(Mutiny.StatelessSession session, UUID person) {
    return Sql.select(session, "select 1 from person where id = $1 for share", person)
        .flatMap(ignored -> people.requireOpenTo(session, new PersonId(person)));
  }

  /** Hands a referral on; with a practice of the other network the person moves there too. */
  Uni<Answer> redirect(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      RedirectReferral command,
      Caller caller) {
    return ReferralDecisions.allowed(session, id, caller, Access::decides)
        .call(row -> requireKnown(session, command))
        .flatMap(
            row ->
                decisions
                    .handle(session, row, expected, command, caller)
                    .call(ignored -> move(session, row, command.practice(), caller)));
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
}
