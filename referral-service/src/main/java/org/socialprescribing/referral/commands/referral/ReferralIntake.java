package org.socialprescribing.referral.commands.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.sealing.SubjectKey;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.Described;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ReceiveReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralReceived;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.views.referrals.ReferralProjection;
import org.socialprescribing.referral.views.referrals.ReferralRow;

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
      ReferralId referral,
      PersonId person,
      @Nullable Placement placement,
      long version,
      ReferralRow row) {}

  /** Takes it in. */
  public Uni<Received> receive(Mutiny.StatelessSession session, NewReferral it, Metadata by) {
    return receive(session, new ReferralId(UUID.randomUUID()), it, by);
  }

  /** Takes it in under an id that was chosen before. */
  public Uni<Received> receive(
      Mutiny.StatelessSession session, ReferralId id, NewReferral it, Metadata by) {
    policy.wrongNhsNumber().admit(it.identity().nhsNumberStatus());
    var described =
        new Described(
            it.identity(),
            it.sex(),
            it.ethnicCategory(),
            it.practice(),
            it.receivedOn(),
            it.circumstances(),
            it.source() == Source.SELF);
    return people
        .findOrRegister(session, described, by)
        .flatMap(person -> take(session, id, person, it, by));
  }

  /** Takes it in for a person whom the register knows, whatever identity it repeats. */
  public Uni<Received> receive(
      Mutiny.StatelessSession session,
      ReferralId id,
      PersonId person,
      NewReferral it,
      Metadata by) {
    return people
        .moveTo(session, person, it.practice(), it.receivedOn(), by)
        .flatMap(ignored -> take(session, id, person, it, by));
  }

  private Uni<Received> take(
      Mutiny.StatelessSession session,
      ReferralId id,
      PersonId person,
      NewReferral it,
      Metadata by) {
    return Uni.combine()
        .all()
        .unis(placements.of(session, it.practice(), it.receivedOn()), people.keyOf(session, person))
        .asTuple()
        .flatMap(
            both ->
                receive(
                    session, id, it, person, both.getItem1().orElse(null), both.getItem2(), by));
  }

  private Uni<Received> receive(
      Mutiny.StatelessSession session,
      ReferralId id,
      NewReferral it,
      PersonId person,
      @Nullable Placement placement,
      SubjectKey key,
      Metadata by) {
    var details = it.details();
    var command =
        new ReceiveReferral(
            id,
            person,
            it.practice(),
            placement,
            it.source(),
            it.priority(),
            it.needs(),
            key.seal(it.reason()),
            it.sender(),
            it.receivedOn(),
            details == null ? null : key.seal(details),
            today.date());
    return referrals
        .create(session, id.value().toString(), command, by)
        .map(done -> new Received(id, person, placement, done.version(), row(done)));
  }

  /** The row that was just written. */
  private static ReferralRow row(Outcome<Referral, ReferralEvent> done) {
    var recorded = done.events().getFirst();
    return switch (recorded.event()) {
      case ReferralReceived it -> ReferralProjection.received(it, recorded);
      case ReferralEvent other -> throw new IllegalStateException(other.getClass().getName());
    };
  }
}
