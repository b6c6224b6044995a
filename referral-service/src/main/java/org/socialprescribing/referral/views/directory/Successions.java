package org.socialprescribing.referral.views.directory;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.organisation.OrganisationDecider;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;

/** Keeps a row for each merger and each new name. */
@Singleton
public final class Successions implements InlineView<OrganisationEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends OrganisationEvent> recorded) {
    var it = OrganisationDecider.succession(recorded.event());
    return Sql.update(
            session,
            """
            insert into succession (kind, code, on_date, into_code, name)
            values ($1, $2, $3, $4, $5)
            on conflict (kind, code, on_date) do update set
              into_code = excluded.into_code, name = excluded.name
            """,
            it.kind().code(),
            it.code(),
            it.on(),
            it.into(),
            it.name())
        .replaceWithVoid();
  }
}
