package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/**
 * Attended contacts per case closed in the period.
 *
 * @param medianContacts null when no case was closed
 * @param withinExpected cases with as many contacts as the framework expects
 */
record ClosedCases(long closed, @Nullable Double medianContacts, long withinExpected) {
  static final ClosedCases NONE = new ClosedCases(0, null, 0);

  private static final String CONTACTS =
      """
      with closed as (
        select
          pcn_code, practice_code,
          (select count(*) from case_contact t
            where t.case_id = c.case_id and t.attendance = 'attended') as contacts
        from support_case c
        where closed_on > $2::date and closed_on <= $1::date and pcn_code is not null
      )
      select
        pcn_code, practice_code, count(*),
        percentile_cont(0.5) within group (order by contacts),
        count(*) filter (where contacts between $3 and $4)
      from closed
      group by grouping sets ((pcn_code), (pcn_code, practice_code))
      """;

  static Uni<Map<Place, ClosedCases>> read(
      Mutiny.StatelessSession session, Place.Period period, CaseloadDefinitions.Contacts expected) {
    return Sql.select(
            session, CONTACTS, period.upTo(), period.after(), expected.lower(), expected.upper())
        .map(
            rows ->
                Place.byPlace(
                    rows,
                    row ->
                        new ClosedCases(
                            Place.number(row[2]), Place.decimal(row[3]), Place.number(row[4]))));
  }

  /**
   * As shown to a reader.
   *
   * @param withinExpectedShare in per cent of the closed cases
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      @Nullable Long closed,
      @Nullable Double medianContacts,
      @Nullable Long withinExpected,
      @Nullable BigDecimal withinExpectedShare) {}

  Shown shown(Redaction show) {
    var all = show.count("perClosedCase.closed", closed);
    var within = show.count("perClosedCase.withinExpected", withinExpected);
    return new Shown(
        all,
        show.restingOn(closed, "perClosedCase.medianContacts", medianContacts),
        within,
        Share.of(within, all, "perClosedCase.withinExpectedShare", show));
  }
}
