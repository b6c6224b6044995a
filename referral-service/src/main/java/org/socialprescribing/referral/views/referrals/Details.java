package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.views.people.AccessNeeds;
import org.socialprescribing.referral.views.people.HeldAccessNeed;

/** Opens what is sealed of a referral and of the person whom it is about. */
@Singleton
final class Details {
  private final Sealer sealer;

  Details(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The referral with everything that its readers may see. */
  Uni<ReferralDetail> of(Mutiny.StatelessSession session, ReferralRow row) {
    return survivor(session, row.personId).flatMap(person -> of(session, row, person));
  }

  private Uni<ReferralDetail> of(
      Mutiny.StatelessSession session, ReferralRow row, PersonRow person) {
    return Uni.combine()
        .all()
        .unis(
            open(session, person.id, person.identity, Identity.class),
            open(session, row.personId, row.reason, String.class),
            open(session, row.personId, row.details, ReferralDetails.class),
            AccessNeeds.of(session, sealer, person.id))
        .usingConcurrencyOf(1)
        .with(
            (identity, reason, said, needs) -> detail(row, person, identity, reason, said, needs));
  }

  private static ReferralDetail detail(
      ReferralRow row,
      PersonRow person,
      Optional<Identity> identity,
      Optional<String> reason,
      Optional<ReferralDetails> said,
      List<HeldAccessNeed> needs) {
    return new ReferralDetail(
        ReferralSummary.of(row),
        identity.orElse(null),
        reason.orElse(null),
        said.orElse(null),
        person.erasedOn,
        person.id.equals(row.personId) ? null : person.id,
        person.died,
        HeldAccessNeed.shown(needs));
  }

  /** The entry that speaks for the person, who may have been merged since the referral. */
  private static Uni<PersonRow> survivor(Mutiny.StatelessSession session, UUID person) {
    return session
        .get(PersonRow.class, person)
        .flatMap(
            row -> {
              var survivor = row.survivorId;
              return survivor == null
                  ? Uni.createFrom().item(row)
                  : session.get(PersonRow.class, survivor);
            });
  }

  private <T> Uni<Optional<T>> open(
      Mutiny.StatelessSession session, UUID person, @Nullable String ciphertext, Class<T> type) {
    return ciphertext == null
        ? Uni.createFrom().item(Optional.empty())
        : sealer.open(session, new Sealed(person.toString(), ciphertext), type);
  }
}
