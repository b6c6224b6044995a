package org.socialprescribing.referral.views.cohorts;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import org.socialprescribing.referral.views.referrals.Access;

/** Reads cohorts and what became of their lines. */
public final class Cohorts {
  private static final String COHORT =
      "select id, pcn_code, name, reason, evidence, received_on, lines from cohort ";

  private static final String LINES =
      """
      with now as (
        select l.line, l.cell, l.remark, l.referral_id, case
            when l.outcome <> 'OFFERED' then l.outcome
            when r.pcn_code is distinct from c.pcn_code then 'HANDED_ON'
            when r.accepted_on is not null then 'ACCEPTED'
            when r.status = 'DECLINED' and last.party = 'PERSON' then 'DECLINED'
            when r.status = 'DECLINED' then 'DECLINED_BY_SERVICE'
            when r.status = 'WITHDRAWN' and r.end_reason = $2 then 'NO_ANSWER'
            when r.status = 'WITHDRAWN' then 'WITHDRAWN'
            else 'OFFERED' end as outcome
        from cohort_line l
        join cohort c on c.id = l.cohort_id
        left join referral r on r.id = l.referral_id
        left join referral_history last
          on last.referral_id = r.id and last.version = r.version and r.status = 'DECLINED'
        where l.cohort_id = $1
      )
      """;

  private static final String NO_ANSWER = ReferralWithdrawn.NO_ANSWER.value();

  private Cohorts() {}

  /** An offer that waits for an answer. */
  public record OpenOffer(UUID referral, long version) {}

  /**
   * One cohort.
   *
   * @throws ProblemException 404 when it does not exist or is of another network
   */
  public static Uni<CohortRow> visible(Mutiny.StatelessSession session, UUID id, Caller caller) {
    return one(session, id)
        .invoke(
            it -> {
              if (it == null || !Access.actsFor(caller, it.pcnCode())) {
                throw ProblemException.notFound("cohort");
              }
            });
  }

  private static Uni<@Nullable CohortRow> one(Mutiny.StatelessSession session, UUID id) {
    return Sql.select(session, COHORT + "where id = $1", id)
        .map(rows -> rows.isEmpty() ? null : CohortRow.of(rows.getFirst()));
  }

  /**
   * Cohorts of networks after a position, the earliest first, each with its position at the end.
   */
  static Uni<List<Object[]>> of(
      Mutiny.StatelessSession session, String[] pcns, long after, int atMost) {
    return Sql.select(
        session,
        COHORT.replace(" from ", ", position from ")
            + "where pcn_code = any($1) and position > $2 order by position limit $3",
        pcns,
        after,
        atMost);
  }

  /** What the list led to when it was taken in. */
  public static Uni<Taken> taken(Mutiny.StatelessSession session, UUID id) {
    return Sql.select(
            session,
            """
            select l.line, l.outcome, l.cell, l.remark, null::uuid, c.lines,
              count(l.line) over () as decided
            from cohort c left join cohort_line l on l.cohort_id = c.id
            where c.id = $1 order by l.line
            """,
            id)
        .map(rows -> taken(id, rows));
  }

  private static Taken taken(UUID id, List<Object[]> rows) {
    var lines = (Integer) rows.getFirst()[5];
    var decided = ((Long) rows.getFirst()[6]).intValue();
    var notOffered =
        rows.stream()
            .filter(row -> row[0] != null)
            .map(CohortItem::of)
            .filter(it -> it.outcome() != LineOutcome.OFFERED)
            .toList();
    return new Taken(id, lines, lines - decided, decided - notOffered.size(), notOffered);
  }

  /** How many lines have which outcome now. */
  static Uni<Map<String, Long>> outcomes(Mutiny.StatelessSession session, UUID id) {
    return Sql.select(
            session,
            LINES + "select outcome, count(*) from now group by outcome order by outcome",
            id,
            NO_ANSWER)
        .map(
            rows -> {
              var counts = new LinkedHashMap<String, Long>();
              rows.forEach(
                  row -> counts.put(LineOutcome.valueOf((String) row[0]).code(), (Long) row[1]));
              return counts;
            });
  }

  /** Lines after one, in the order of the list. */
  static Uni<List<CohortItem>> items(
      Mutiny.StatelessSession session,
      UUID id,
      @Nullable LineOutcome outcome,
      int after,
      int atMost) {
    return Sql.select(
            session,
            LINES
                + """
                select line, outcome, cell, remark, referral_id from now
                where line > $3 and ($4::text is null or outcome = $4) order by line limit $5
                """,
            id,
            NO_ANSWER,
            after,
            outcome == null ? null : outcome.name(),
            atMost)
        .map(rows -> rows.stream().map(CohortItem::of).toList());
  }

  /** The offers of a cohort made before a day that nobody has answered. */
  public static Uni<List<OpenOffer>> unanswered(
      Mutiny.StatelessSession session, CohortRow cohort, LocalDate offeredBefore) {
    return Sql.select(
            session,
            """
            select r.id, r.version from cohort_line l join referral r on r.id = l.referral_id
            where l.cohort_id = $1 and r.status = 'OFFERED' and r.pcn_code = $2
              and r.received_on < $3
            order by l.line
            """,
            cohort.cohortId(),
            cohort.pcnCode(),
            offeredBefore)
        .map(
            rows -> rows.stream().map(row -> new OpenOffer((UUID) row[0], (Long) row[1])).toList());
  }
}
