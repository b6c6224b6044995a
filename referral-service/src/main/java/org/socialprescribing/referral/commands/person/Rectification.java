package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.deprivation.Areas;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyIdentity;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.RectificationReason;
import org.socialprescribing.referral.views.people.PersonRecords;

/** Puts right who a person is, and by what they are found. */
@Singleton
final class Rectification {
  private final PersonIndex index;
  private final PersonRecords records;
  private final Areas areas;
  private final Sealer sealer;
  private final Today today;

  Rectification(PersonIndex index, PersonRecords records, Areas areas, Sealer sealer, Today today) {
    this.index = index;
    this.records = records;
    this.areas = areas;
    this.sealer = sealer;
    this.today = today;
  }

  /**
   * The command, when something is different. The index comes first, in the order in which an
   * intake and an erasure lock.
   */
  Uni<Optional<PersonCommand>> command(
      Mutiny.StatelessSession session, PersonId person, FactRequests.RightIdentity body) {
    var right = body.identity();
    return records
        .identity(session, person.value())
        .flatMap(
            held ->
                held.filter(right::equals).isPresent()
                    ? Uni.createFrom().item(Optional.empty())
                    : index
                        .follow(session, person, right)
                        .flatMap(ignored -> command(session, person, right, body.reason()))
                        .map(Optional::of));
  }

  private Uni<PersonCommand> command(
      Mutiny.StatelessSession session,
      PersonId person,
      Identity right,
      RectificationReason reason) {
    return areas
        .deprivationOf(session, right.postcode())
        .flatMap(
            area ->
                sealer
                    .seal(session, person.value().toString(), right)
                    .map(
                        content ->
                            new RectifyIdentity(
                                person,
                                content,
                                right.nhsNumberStatus(),
                                right.birthYear(),
                                area.orElse(null),
                                reason,
                                today.date())));
  }
}
