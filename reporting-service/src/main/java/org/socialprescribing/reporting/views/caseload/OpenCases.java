package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/**
 * Open cases by stage.
 *
 * @param waiting for allocation
 * @param allocated to a link worker, the person not met yet
 * @param active the person was met
 * @param onHold resting
 */
record OpenCases(long waiting, long allocated, long active, long onHold) {
  static final OpenCases NONE = new OpenCases(0, 0, 0, 0);

  private static final String STAGES =
      """
      with open as (
        select
          pcn_code, practice_code,
          case
            when (
              select held from case_hold h
              where h.case_id = c.case_id and h.on_date <= $1::date
              order by on_date desc, position desc limit 1) then 'on-hold'
            when not exists (
              select from case_allocation a
              where a.case_id = c.case_id and a.allocated_on <= $1::date) then 'waiting'
            when exists (
              select from case_contact t
              where t.case_id = c.case_id and t.on_date <= $1::date
                and t.attendance = 'attended') then 'active'
            else 'allocated'
          end as stage
        from support_case c
        where opened_on <= $1::date and (closed_on is null or closed_on > $1::date)
          and $2::date is not null
      )
      select
        pcn_code, practice_code,
        count(*) filter (where stage = 'waiting'), count(*) filter (where stage = 'allocated'),
        count(*) filter (where stage = 'active'), count(*) filter (where stage = 'on-hold')
      from open
      group by grouping sets ((pcn_code), (pcn_code, practice_code))
      """;

  static Uni<Map<Place, OpenCases>> read(Mutiny.StatelessSession session, Place.Period period) {
    return Place.measure(
        session,
        STAGES,
        period,
        row ->
            new OpenCases(
                Place.number(row[2]),
                Place.number(row[3]),
                Place.number(row[4]),
                Place.number(row[5])));
  }

  /** As shown to a reader. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      @Nullable Long waiting,
      @Nullable Long allocated,
      @Nullable Long active,
      @Nullable Long onHold,
      @Nullable Long total) {}

  Shown shown(Redaction show) {
    return new Shown(
        show.count("open.waiting", waiting),
        show.count("open.allocated", allocated),
        show.count("open.active", active),
        show.count("open.onHold", onHold),
        show.count("open.total", waiting + allocated + active + onHold));
  }
}
