package org.socialprescribing.referral.commands.cohort;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.commands.csv.Rejected;
import org.socialprescribing.referral.domain.referral.CohortId;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.views.cohorts.LineOutcome;

/** Keeps a cohort and what became of each of its lines, which is decided once. */
@Singleton
final class CohortLines {

  /**
   * Enters a cohort with the lines that could not be read.
   *
   * @param size how many lines the list has
   */
  Uni<Void> enter(
      Mutiny.StatelessSession session, Cohort it, int size, List<Rejected> rejected, String actor) {
    return Sql.update(
            session,
            """
            insert into cohort (id, pcn_code, name, reason, evidence, lines, received_on, actor)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            it.id().value(),
            it.pcn().value(),
            it.name(),
            it.reason().value(),
            it.evidence(),
            size,
            it.on(),
            actor)
        .flatMap(
            ignored ->
                Sql.update(
                    session,
                    """
                    insert into cohort_line (cohort_id, line, outcome, cell, remark)
                    select $1, r.line, 'WRONG_LINE', r.cell, r.remark
                    from unnest($2::int[], $3::text[], $4::text[]) as r(line, cell, remark)
                    """,
                    it.id().value(),
                    rejected.stream().map(Rejected::line).toArray(Integer[]::new),
                    rejected.stream().map(Rejected::column).toArray(String[]::new),
                    rejected.stream().map(Rejected::reason).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Whether the line is still to be decided; whoever asks meanwhile waits for the transaction. */
  Uni<Boolean> claim(
      Mutiny.StatelessSession session, CohortId cohort, int line, ReferralId referral) {
    return Sql.update(
            session,
            """
            insert into cohort_line (cohort_id, line, outcome, referral_id)
            values ($1, $2, 'OFFERED', $3) on conflict (cohort_id, line) do nothing
            """,
            cohort.value(),
            line,
            referral.value())
        .map(entered -> entered == 1);
  }

  /** Notes that no offer was made, unless the line has its outcome. */
  Uni<Void> settle(
      Mutiny.StatelessSession session,
      CohortId cohort,
      int line,
      LineOutcome outcome,
      @Nullable String remark) {
    return Sql.update(
            session,
            """
            insert into cohort_line as l (cohort_id, line, outcome, remark)
            values ($1, $2, $3, $4)
            on conflict (cohort_id, line) do update
              set outcome = excluded.outcome, remark = excluded.remark, referral_id = null
              where not exists (select from referral r where r.id = l.referral_id)
            """,
            cohort.value(),
            line,
            outcome.name(),
            remark)
        .replaceWithVoid();
  }
}
