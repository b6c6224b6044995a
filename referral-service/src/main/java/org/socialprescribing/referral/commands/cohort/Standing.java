package org.socialprescribing.referral.commands.cohort;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.OfferPolicy;
import org.socialprescribing.referral.views.cohorts.LineOutcome;

/** Whether somebody whom the register knows is to be approached. */
@Singleton
final class Standing {
  private static final String OF =
      """
      select coalesce(bool_or(r.status not in ('COMPLETED', 'FAILED', 'DECLINED', 'WITHDRAWN')),
          false),
        coalesce(bool_or(r.ended_on >= $2 and exists (
          select from referral_history h
          where h.referral_id = r.id and h.party = 'PERSON'
            and h.step in ('declined', 'withdrawn'))), false)
      from referral r
      where r.person_id in (select id from person where id = $1 or survivor_id = $1)
      """;

  private final OfferPolicy policy;

  Standing(OfferPolicy policy) {
    this.policy = policy;
  }

  /** Offered, or why not. */
  Uni<LineOutcome> of(Mutiny.StatelessSession session, PersonId person, LocalDate on) {
    return Sql.select(session, OF, person.value(), policy.standsSince(on))
        .map(rows -> outcome(rows.getFirst()));
  }

  private static LineOutcome outcome(Object[] row) {
    if (Boolean.TRUE.equals(row[0])) {
      return LineOutcome.OPEN_REFERRAL;
    }
    return Boolean.TRUE.equals(row[1]) ? LineOutcome.DECLINED_BEFORE : LineOutcome.OFFERED;
  }
}
