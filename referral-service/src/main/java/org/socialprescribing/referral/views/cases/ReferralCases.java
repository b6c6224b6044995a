package org.socialprescribing.referral.views.cases;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/** Keeps and finds the facts of cases. */
public final class ReferralCases {
  private ReferralCases() {}

  /** The referral that a case grew from, if its beginning was heard here. */
  public static Uni<Optional<UUID>> referralOf(Mutiny.StatelessSession session, String caseId) {
    return Sql.select(session, "select referral_id from referral_case where case_id = $1", caseId)
        .map(rows -> rows.stream().findFirst().map(row -> (UUID) row[0]));
  }

  /** What is known of the case of a referral. */
  public static Uni<Optional<CaseFacts>> of(Mutiny.StatelessSession session, UUID referral) {
    return Sql.select(
            session,
            """
            select opened_on, allocated_on, first_contact_on, last_contact_on,
              coalesce(closed_attended, attended), missed,
              plan_agreed_on, plan_goals, plan_review_on, closed_on, outcome
            from referral_case where referral_id = $1
            """,
            referral)
        .map(rows -> rows.stream().findFirst().map(ReferralCases::facts));
  }

  /** A case was opened. */
  public static Uni<Void> opened(
      Mutiny.StatelessSession session,
      String caseId,
      UUID referral,
      String person,
      String pcn,
      LocalDate on) {
    return Sql.update(
            session,
            """
            insert into referral_case as c (case_id, referral_id, person_id, pcn_code, opened_on)
            values ($1, $2, $3, $4, $5)
            on conflict (case_id) do update set person_id = excluded.person_id,
              pcn_code = excluded.pcn_code, opened_on = least(c.opened_on, excluded.opened_on)
            """,
            caseId,
            referral,
            person,
            pcn,
            on)
        .replaceWithVoid();
  }

  /** A link worker took it. A case that rests and changes hands goes on resting. */
  public static Uni<Void> allocated(
      Mutiny.StatelessSession session,
      String caseId,
      UUID referral,
      String linkWorker,
      BigDecimal weight,
      LocalDate on) {
    return Sql.update(
            session,
            """
            insert into referral_case as c
              (case_id, referral_id, link_worker_id, weight, allocated_on, held_since, stage)
            values ($1, $2, $3, $4, $5, $5, 'IN_HAND')
            on conflict (case_id) do update set link_worker_id = excluded.link_worker_id,
              weight = excluded.weight, held_since = excluded.held_since,
              allocated_on = least(c.allocated_on, excluded.allocated_on),
              stage = case c.stage when 'WAITING' then 'IN_HAND' else c.stage end
            """,
            caseId,
            referral,
            linkWorker,
            weight,
            on)
        .replaceWithVoid();
  }

  /** It rests, or goes on. */
  public static Uni<Void> rests(Mutiny.StatelessSession session, String caseId, boolean rests) {
    return Sql.update(
            session,
            "update referral_case set stage = $2 where case_id = $1",
            caseId,
            rests ? "ON_HOLD" : "IN_HAND")
        .replaceWithVoid();
  }

  /** A booked contact took place, or did not. */
  public static Uni<Void> contact(
      Mutiny.StatelessSession session, String caseId, LocalDate on, String attendance) {
    var sql =
        "attended".equals(attendance)
            ? """
              update referral_case set attended = attended + 1,
                first_contact_on = least(first_contact_on, $2::date),
                last_contact_on = greatest(last_contact_on, $2::date)
              where case_id = $1
              """
            : "update referral_case set missed = missed + 1 where case_id = $1";
    return ("attended".equals(attendance)
            ? Sql.update(session, sql, caseId, on)
            : Sql.update(session, sql, caseId))
        .replaceWithVoid();
  }

  /** A plan was agreed with the person; the latest counts. */
  public static Uni<Void> plan(
      Mutiny.StatelessSession session,
      String caseId,
      LocalDate on,
      int goals,
      @Nullable LocalDate reviewOn) {
    return Sql.update(
            session,
            """
            update referral_case set plan_agreed_on = $2, plan_goals = $3, plan_review_on = $4
            where case_id = $1
            """,
            caseId,
            on,
            goals,
            reviewOn)
        .replaceWithVoid();
  }

  /** It was closed. */
  public static Uni<Void> closed(
      Mutiny.StatelessSession session,
      String caseId,
      UUID referral,
      LocalDate on,
      String outcome,
      @Nullable Integer attended) {
    return Sql.update(
            session,
            """
            insert into referral_case
              (case_id, referral_id, closed_on, outcome, closed_attended, stage)
            values ($1, $2, $3, $4, $5, 'CLOSED')
            on conflict (case_id) do update set closed_on = excluded.closed_on, stage = 'CLOSED',
              outcome = excluded.outcome, closed_attended = excluded.closed_attended
            """,
            caseId,
            referral,
            on,
            outcome,
            attended)
        .replaceWithVoid();
  }

  private static CaseFacts facts(@Nullable Object[] row) {
    return new CaseFacts(
        (LocalDate) row[0],
        (LocalDate) row[1],
        (LocalDate) row[2],
        (LocalDate) row[3],
        number(row[4]),
        number(row[5]),
        (LocalDate) row[6],
        (Integer) row[7],
        (LocalDate) row[8],
        (LocalDate) row[9],
        (String) row[10]);
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number it ? it.intValue() : 0;
  }
}
