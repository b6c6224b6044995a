package org.socialprescribing.reporting.views.pc01;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.reporting.views.pc01.indicator.Counts;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.tables.Scope;

/**
 * What is counted for one practice that belongs to a PCN at the reporting date.
 *
 * @param listKnown whether any list size is recorded
 * @param listInTime whether one is recorded by the reporting date
 * @param adjustmentListInTime whether one is recorded by the 1 January before the year
 */
record PracticeCount(
    String pcnCode,
    String pcnName,
    String practiceCode,
    String practiceName,
    Counts counts,
    boolean listKnown,
    boolean listInTime,
    boolean adjustmentListInTime) {

  /**
   * A person counts once, under however many ids they are known, with the practice where registered
   * at the reporting date.
   */
  private static final String COUNT =
      """
      with core as (
        select * from practices_on($3::date)
        where pcn_code is not null and (icb_code = any($1) or pcn_code = any($2))
      ),
      known_as as (select * from survivors()),
      home as (
        select distinct on (1) coalesce(k.survivor, r.person) as person, practice_code
        from registration r left join known_as k on k.person = r.person
        where from_date <= $3::date
        order by 1, practice_code is null, from_date desc, k.survivor is not null, r.person
      ),
      referred as (
        select distinct coalesce(k.survivor, r.person) as person
        from referral r left join known_as k on k.person = r.person
        where accepted_on between $4::date and $3::date and accepted_code = $6
      ),
      unwilling as (
        select distinct coalesce(k.survivor, r.person) as person
        from referral r left join known_as k on k.person = r.person
        where declined_on between $4::date and $3::date and declined_code = $7
        except select person from referred
      ),
      counted as (
        select
          practice_code,
          count(*) filter (where person in (select person from referred)) as numerator,
          count(*) filter (where person in (select person from unwilling)) as declined
        from home
        group by practice_code
      )
      select
        core.pcn_code, max(core.pcn_name) over (partition by core.pcn_code),
        core.practice_code, core.practice_name,
        coalesce(by_date.patients, earliest.patients, 0),
        coalesce(by_january.patients, earliest.patients, 0),
        coalesce(counted.numerator, 0), coalesce(counted.declined, 0),
        earliest.patients is not null, by_date.patients is not null,
        by_january.patients is not null
      from core
      left join counted on counted.practice_code = core.practice_code
      left join lateral (
        select patients from practice_list l
        where l.practice_code = core.practice_code and l.as_at <= $3::date
        order by as_at desc limit 1) by_date on true
      left join lateral (
        select patients from practice_list l
        where l.practice_code = core.practice_code and l.as_at <= $5::date
        order by as_at desc limit 1) by_january on true
      left join lateral (
        select patients from practice_list l
        where l.practice_code = core.practice_code
        order by as_at limit 1) earliest on true
      order by core.pcn_code, core.practice_code
      """;

  /** Counts for all practices in scope. */
  static Uni<List<PracticeCount>> read(
      Mutiny.StatelessSession session,
      Scope scope,
      FinancialYear year,
      java.time.LocalDate reportingDate,
      Pc01Definitions codes) {
    return Sql.select(
            session,
            COUNT,
            scope.icbArray(),
            scope.pcnArray(),
            reportingDate,
            year.firstDay(),
            year.adjustmentDate(),
            codes.countingCode(),
            codes.decliningCode())
        .map(rows -> rows.stream().map(PracticeCount::of).toList());
  }

  private static PracticeCount of(@Nullable Object[] row) {
    var pcnCode = text(row[0], "");
    var practiceCode = text(row[2], "");
    return new PracticeCount(
        pcnCode,
        text(row[1], pcnCode),
        practiceCode,
        text(row[3], practiceCode),
        new Counts(number(row[4]), number(row[5]), number(row[6]), number(row[7])),
        Boolean.TRUE.equals(row[8]),
        Boolean.TRUE.equals(row[9]),
        Boolean.TRUE.equals(row[10]));
  }

  private static String text(@Nullable Object value, String otherwise) {
    return Objects.requireNonNullElse((String) value, otherwise);
  }

  private static long number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).longValue();
  }
}
