package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonAbsorbed;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonMerged;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonReleased;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonUnmerged;

/** Which entry of the register speaks for which: one step up, and at the end of all steps. */
final class Survivors {
  private Survivors() {}

  static Uni<Void> apply(Mutiny.StatelessSession session, MergeEvent event) {
    return switch (event) {
      case PersonMerged it -> merge(session, it.person().value(), it.into().value());
      case PersonUnmerged it -> unmerge(session, it.person().value());
      case PersonAbsorbed _, PersonReleased _ -> Uni.createFrom().voidItem();
    };
  }

  /** Whoever was merged into the entry before goes along. */
  private static Uni<Void> merge(Mutiny.StatelessSession session, UUID person, UUID into) {
    return Sql.update(
            session,
            """
            update person set
              survivor_id = $2, merged_into = case when id = $1 then $2 else merged_into end
            where id = $1 or survivor_id = $1
            """,
            person,
            into)
        .replaceWithVoid();
  }

  private static Uni<Void> unmerge(Mutiny.StatelessSession session, UUID person) {
    return Sql.update(
            session,
            """
            with recursive part as (
              select id from person where id = $1
              union all
              select p.id from person p join part on p.merged_into = part.id
            )
            update person set
              survivor_id = case when id = $1 then null else $1 end,
              merged_into = case when id = $1 then null else merged_into end
            where id in (select id from part)
            """,
            person)
        .replaceWithVoid();
  }
}
