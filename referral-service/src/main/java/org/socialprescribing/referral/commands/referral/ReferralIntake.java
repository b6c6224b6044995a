package org.socialprescribing.referral.commands.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ReceiveReferral;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralId;

/** Takes in a referral with the person it is about, in one transaction, whichever way it came. */
@Singleton
public final class ReferralIntake {
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final PersonRegister people;
  private final Placements placements;
  private final IntakePolicy policy;
  private final Today today;

  ReferralIntake(
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      PersonRegister people,
      Placements placements,
      IntakePolicy policy,
      Today today) {
    this.referrals = referrals;
    this.people = people;
    this.placements = placements;
    this.policy = policy;
    this.today = today;
  }

  /**
   * A referral that was taken in.
   *
   * @param placement null while it waits for a person to place it
   */
  public record Received(
      ReferralId referral, PersonId person, @Nullable Placement placement, long version) {}

  /** Takes it in. */
  public Uni<Received> receive(Mutiny.StatelessSession session, NewReferral it, Metadata by) {
    policy.wrongNhsNumber().admit(it.identity().nhsNumberStatus());
    var described =
        new PersonRegister.Described(
            it.identity(), it.sex(), it.ethnicCategory(), it.practice(), it.receivedOn());
    return people
        .findOrRegister(session, described, by)
        .flatMap(
            person ->
                placements
                    .of(session, it.practice(), it.receivedOn())
                    .flatMap(
                        placement ->
                            people
                                .seal(session, person, it.reason())
                                .flatMap(
                                    reason ->
                                        sealed(session, person, it.details())
                                            .flatMap(
                                                details ->
                                                    receive(
                                                        session,
                                                        it,
                                                        person,
                                                        placement.orElse(null),
                                                        reason,
                                                        details.orElse(null),
                                                        by)))));
  }

  private Uni<Optional<Sealed>> sealed(
      Mutiny.StatelessSession session, PersonId person, @Nullable ReferralDetails details) {
    return details == null
        ? Uni.createFrom().item(Optional.empty())
        : people.seal(session, person, details).map(Optional::of);
  }

  private Uni<Received> receive(
      Mutiny.StatelessSession session,
      NewReferral it,
      PersonId person,
      @Nullable Placement placement,
      Sealed reason,
      @Nullable Sealed details,
      Metadata by) {
    var id = new ReferralId(UUID.randomUUID());
    var command =
        new ReceiveReferral(
            id,
            person,
            it.practice(),
            placement,
            it.source(),
            it.priority(),
            it.needs(),
            reason,
            it.sender(),
            it.receivedOn(),
            details,
            today.date());
    return referrals
        .handle(session, id.value().toString(), Expected.absent(), command, by)
        .map(outcome -> new Received(id, person, placement, outcome.version()));
  }
}
