package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.casefile.CaseTexts;
import org.socialprescribing.caseload.views.people.ErasedPeople;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.platform.sealing.Sealer;

/** Nothing that was written of an erased person can be read; their cases stay, as coded facts. */
@Singleton
final class WhenPersonErasedThenForgetTexts implements Reaction {
  private final Sealer sealer;

  WhenPersonErasedThenForgetTexts(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The fields of {@code person.erased.v1} that are needed to forget. */
  record PersonErased(String personId, LocalDate erasedOn) {}

  @Override
  public Set<String> types() {
    return Set.of("person.erased.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var it = event.as(PersonErased.class);
    return ErasedPeople.add(session, it.personId(), it.erasedOn())
        .call(() -> sealer.erase(session, it.personId()))
        .call(() -> CaseTexts.empty(session, it.personId()));
  }
}
