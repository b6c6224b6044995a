package org.socialprescribing.reporting.views.facts;

import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;

/** Practices, the PCN and ICB they belong to, and their list sizes, all dated. */
final class Organisations {
  private Organisations() {}

  static final Projection PROJECTION =
      new Projection(
          "organisations",
          1,
          List.of(
              new ProjectedTable(
                  "practice_membership",
                  """
                  create table practice_membership (
                    practice_code text not null,
                    from_date     date not null,
                    practice_name text not null,
                    pcn_code      text,
                    pcn_name      text,
                    sub_icb_code  text not null,
                    icb_code      text not null,
                    icb_name      text not null,
                    primary key (practice_code, from_date)
                  )
                  """),
              new ProjectedTable(
                  "practice_list",
                  """
                  create table practice_list (
                    practice_code text not null,
                    as_at         date not null,
                    patients      int not null,
                    primary key (practice_code, as_at)
                  )
                  """)),
          List.of(
              """
              insert into practice_membership
              select distinct on (data ->> 'practiceCode', (data ->> 'from')::date)
                data ->> 'practiceCode', (data ->> 'from')::date, data ->> 'practiceName',
                data ->> 'pcnCode', data ->> 'pcnName', data ->> 'subIcbCode',
                data ->> 'icbCode', data ->> 'icbName'
              from journal
              where type = 'organisation.practice-assigned.v1' and position > $1 and position <= $2
              order by 1, 2, position desc
              on conflict (practice_code, from_date) do update set
                practice_name = excluded.practice_name, pcn_code = excluded.pcn_code,
                pcn_name = excluded.pcn_name, sub_icb_code = excluded.sub_icb_code,
                icb_code = excluded.icb_code, icb_name = excluded.icb_name
              """,
              """
              insert into practice_list
              select distinct on (data ->> 'practiceCode', (data ->> 'asAt')::date)
                data ->> 'practiceCode', (data ->> 'asAt')::date, (data ->> 'patients')::int
              from journal
              where type = 'organisation.list-size-recorded.v1' and position > $1 and position <= $2
              order by 1, 2, position desc
              on conflict (practice_code, as_at) do update set patients = excluded.patients
              """));
}
