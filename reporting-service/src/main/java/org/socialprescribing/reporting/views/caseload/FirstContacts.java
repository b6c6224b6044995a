package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/**
 * Days from a referral's receipt to the first attended contact, for those first met in the period.
 *
 * @param median null when nobody was
 * @param ninetieth days within which nine of ten were met
 */
record FirstContacts(long people, @Nullable Double median, @Nullable Double ninetieth) {
  static final FirstContacts NONE = new FirstContacts(0, null, null);

  private static final String WAITS =
      """
      with met as (
        select
          c.pcn_code, c.practice_code, r.received_on,
          (select min(on_date) from case_contact t
            where t.case_id = c.case_id and t.attendance = 'attended') as met_on
        from support_case c
        join referral r using (referral_id)
        where c.pcn_code is not null and r.received_on is not null
      )
      select
        pcn_code, practice_code, count(*),
        round((percentile_cont(0.5) within group (order by met_on - received_on))::numeric, 1),
        round((percentile_cont(0.9) within group (order by met_on - received_on))::numeric, 1)
      from met
      where met_on > $2::date and met_on <= $1::date
      group by grouping sets ((pcn_code), (pcn_code, practice_code))
      """;

  static Uni<Map<Place, FirstContacts>> read(Mutiny.StatelessSession session, Place.Period period) {
    return Place.measure(
        session,
        WAITS,
        period,
        row ->
            new FirstContacts(Place.number(row[2]), Place.decimal(row[3]), Place.decimal(row[4])));
  }

  /** As shown to a reader, in days. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(@Nullable Long people, @Nullable Double medianDays, @Nullable Double p90Days) {}

  Shown shown(Redaction show) {
    return new Shown(
        show.count("firstContact.people", people),
        show.restingOn(people, "firstContact.medianDays", median),
        show.restingOn(people, "firstContact.p90Days", ninetieth));
  }
}
