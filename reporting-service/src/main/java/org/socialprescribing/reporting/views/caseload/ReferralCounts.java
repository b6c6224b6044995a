package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/** Referrals received in the period, by where they stand at its end. */
record ReferralCounts(
    long awaitingDecision, long accepted, long declined, long withdrawn, long completed) {
  static final ReferralCounts NONE = new ReferralCounts(0, 0, 0, 0, 0);

  private static final String STANDINGS =
      """
      with standing as (
        select
          pcn_code, practice_code,
          case
            when completed_on <= $1::date then 'completed'
            when withdrawn_on <= $1::date then 'withdrawn'
            when declined_on <= $1::date then 'declined'
            when accepted_on <= $1::date then 'accepted'
            else 'awaiting-decision'
          end as status
        from referral
        where received_on > $2::date and received_on <= $1::date and pcn_code is not null
      )
      select
        pcn_code, practice_code,
        count(*) filter (where status = 'awaiting-decision'),
        count(*) filter (where status = 'accepted'), count(*) filter (where status = 'declined'),
        count(*) filter (where status = 'withdrawn'), count(*) filter (where status = 'completed')
      from standing
      group by grouping sets ((pcn_code), (pcn_code, practice_code))
      """;

  private static final String UNATTRIBUTED =
      """
      select count(*) from referral
      where pcn_code is null and received_on <= $1
        and coalesce(completed_on, withdrawn_on, declined_on, 'infinity') > $1
      """;

  static Uni<Map<Place, ReferralCounts>> read(
      Mutiny.StatelessSession session, Place.Period period) {
    return Place.measure(
        session,
        STANDINGS,
        period,
        row ->
            new ReferralCounts(
                Place.number(row[2]),
                Place.number(row[3]),
                Place.number(row[4]),
                Place.number(row[5]),
                Place.number(row[6])));
  }

  /** Referrals that wait for somebody to find out which practice they belong to. */
  static Uni<Long> unattributed(Mutiny.StatelessSession session, LocalDate date) {
    return Sql.select(session, UNATTRIBUTED, date).map(rows -> Place.number(rows.getFirst()[0]));
  }

  /** As shown to a reader. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      @Nullable Long received,
      @Nullable Long awaitingDecision,
      @Nullable Long accepted,
      @Nullable Long declined,
      @Nullable Long withdrawn,
      @Nullable Long completed) {}

  Shown shown(Redaction show) {
    return new Shown(
        show.count(
            "referrals.received", awaitingDecision + accepted + declined + withdrawn + completed),
        show.count("referrals.awaitingDecision", awaitingDecision),
        show.count("referrals.accepted", accepted),
        show.count("referrals.declined", declined),
        show.count("referrals.withdrawn", withdrawn),
        show.count("referrals.completed", completed));
  }
}
