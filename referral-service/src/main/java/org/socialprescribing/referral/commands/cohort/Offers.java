package org.socialprescribing.referral.commands.cohort;

import static org.socialprescribing.referral.views.cohorts.LineOutcome.NOT_ALLOWED;
import static org.socialprescribing.referral.views.cohorts.LineOutcome.OFFERED;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.commands.cohort.CohortFile.Row;
import org.socialprescribing.referral.commands.csv.Sheet.Line;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.commands.referral.ReferralIntake;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.OfferSocialPrescribing;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.views.referrals.AccessLog;

/** Offers social prescribing to one person of a list, in a transaction of its own. */
@Singleton
final class Offers {
  private final Transactions transactions;
  private final PersonRegister people;
  private final ReferralIntake intake;
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final Standing standing;
  private final CohortLines lines;

  Offers(
      Transactions transactions,
      PersonRegister people,
      ReferralIntake intake,
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      Standing standing,
      CohortLines lines) {
    this.transactions = transactions;
    this.people = people;
    this.intake = intake;
    this.referrals = referrals;
    this.standing = standing;
    this.lines = lines;
  }

  /** Does nothing when the line has its outcome already. */
  Uni<Void> offer(Cohort cohort, Line<Row> line, Caller caller) {
    var id = new ReferralId(UUID.randomUUID());
    return transactions
        .write(
            session ->
                lines
                    .claim(session, cohort.id(), line.line(), id)
                    .flatMap(
                        ours ->
                            ours
                                ? decide(session, cohort, line, id, caller)
                                : Uni.createFrom().voidItem()))
        .onFailure(Rejection.class)
        .recoverWithUni(
            e ->
                transactions.write(
                    session ->
                        lines.settle(session, cohort.id(), line.line(), NOT_ALLOWED, e.detail())));
  }

  private Uni<Void> decide(
      Mutiny.StatelessSession session,
      Cohort cohort,
      Line<Row> line,
      ReferralId id,
      Caller caller) {
    return people
        .known(session, line.value().identity())
        .flatMap(
            known ->
                known.isEmpty()
                    ? offerTo(session, cohort, line.value(), id, caller)
                    : offerAgain(session, cohort, line, id, known.get(), caller));
  }

  private Uni<Void> offerAgain(
      Mutiny.StatelessSession session,
      Cohort cohort,
      Line<Row> line,
      ReferralId id,
      PersonId person,
      Caller caller) {
    return standing
        .of(session, person, cohort.on())
        .flatMap(
            outcome ->
                outcome == OFFERED
                    ? offerTo(session, cohort, line.value(), id, caller)
                    : AccessLog.note(session, caller, person.value(), "cohort")
                        .flatMap(
                            ignored ->
                                lines.settle(session, cohort.id(), line.line(), outcome, null)));
  }

  private Uni<Void> offerTo(
      Mutiny.StatelessSession session, Cohort cohort, Row row, ReferralId id, Caller caller) {
    var offer = new OfferSocialPrescribing(cohort.on(), cohort.id(), cohort.on());
    return intake
        .receive(session, id, referral(cohort, row), caller.metadata())
        .flatMap(
            received ->
                referrals.handle(
                    session,
                    id.value().toString(),
                    Expected.version(received.version()),
                    offer,
                    caller.metadata()))
        .replaceWithVoid();
  }

  private static NewReferral referral(Cohort cohort, Row row) {
    var reason = row.reason() == null ? cohort.name() : cohort.name() + ": " + row.reason();
    return new NewReferral(
        row.identity(),
        null,
        null,
        row.practice(),
        Source.PROACTIVE_OFFER,
        Priority.ROUTINE,
        row.needs(),
        reason,
        new Sender(cohort.pcn().value(), null, null, null, null),
        cohort.on(),
        null);
  }
}
