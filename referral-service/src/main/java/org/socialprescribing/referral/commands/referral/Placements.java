package org.socialprescribing.referral.commands.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.domain.referral.Placement;

/** Finds the network that looks after a practice's patients. */
@Singleton
final class Placements {
  private final Aggregate<Practice, PracticeCommand, PracticeEvent> practices;

  Placements(Aggregate<Practice, PracticeCommand, PracticeEvent> practices) {
    this.practices = practices;
  }

  /** Where a practice belonged on a date; empty when it is unknown or belonged to no network. */
  Uni<Optional<Placement>> of(
      Mutiny.StatelessSession session, @Nullable PracticeCode practice, LocalDate on) {
    if (practice == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return practices
        .load(session, practice.value())
        .map(
            it ->
                it.state()
                    .assignmentOn(on)
                    .flatMap(assignment -> Optional.ofNullable(assignment.pcn()))
                    .map(pcn -> new Placement(practice, pcn)));
  }
}
