package org.socialprescribing.reporting.views.facts;

import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;

/** Cases, who held them since when, when they rested, and their contacts. */
final class Cases {
  private Cases() {}

  static final Projection PROJECTION =
      new Projection(
          "cases",
          1,
          List.of(
              new ProjectedTable(
                  "support_case",
                  """
                  create table support_case (
                    case_id       text primary key,
                    referral_id   text,
                    person        uuid,
                    practice_code text,
                    pcn_code      text,
                    opened_on     date,
                    closed_on     date,
                    outcome       text
                  )
                  """),
              new ProjectedTable(
                  "case_allocation",
                  """
                  create table case_allocation (
                    position       bigint primary key,
                    case_id        text not null,
                    link_worker_id text not null,
                    weight         numeric not null,
                    allocated_on   date not null
                  );
                  create index on case_allocation (case_id, allocated_on, position)
                  """),
              new ProjectedTable(
                  "case_contact",
                  """
                  create table case_contact (
                    contact_id text primary key,
                    case_id    text not null,
                    on_date    date not null,
                    format     text not null,
                    attendance text not null
                  );
                  create index on case_contact (case_id, on_date)
                  """),
              new ProjectedTable(
                  "case_hold",
                  """
                  create table case_hold (
                    position bigint primary key,
                    case_id  text not null,
                    on_date  date not null,
                    held     boolean not null
                  );
                  create index on case_hold (case_id, on_date, position)
                  """)),
          List.of(
              """
              insert into support_case
                (case_id, referral_id, person, practice_code, pcn_code, opened_on)
              select distinct on (1)
                data ->> 'caseId', data ->> 'referralId', person, data ->> 'practiceCode',
                data ->> 'pcnCode', (data ->> 'openedOn')::date
              from journal
              where type = 'case.opened.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (case_id) do update set
                referral_id = excluded.referral_id, person = excluded.person,
                practice_code = excluded.practice_code, pcn_code = excluded.pcn_code,
                opened_on = excluded.opened_on
              """,
              """
              insert into support_case (case_id, referral_id, person, closed_on, outcome)
              select distinct on (1)
                data ->> 'caseId', data ->> 'referralId', person, (data ->> 'closedOn')::date,
                data ->> 'outcome'
              from journal
              where type = 'case.closed.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (case_id) do update set
                closed_on = excluded.closed_on, outcome = excluded.outcome
              """,
              """
              insert into case_allocation
              select
                position, data ->> 'caseId', data ->> 'linkWorkerId', (data ->> 'weight')::numeric,
                (data ->> 'allocatedOn')::date
              from journal
              where type = 'case.allocated.v1' and position > $1 and position <= $2
              """,
              """
              insert into case_contact
              select distinct on (1)
                data ->> 'contactId', data ->> 'caseId', (data ->> 'on')::date,
                data ->> 'format', data ->> 'attendance'
              from journal
              where type = 'case.contact-recorded.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (contact_id) do update set
                case_id = excluded.case_id, on_date = excluded.on_date, format = excluded.format,
                attendance = excluded.attendance
              """,
              """
              insert into case_hold
              select
                position, data ->> 'caseId', (data ->> 'on')::date, type = 'case.put-on-hold.v1'
              from journal
              where type in ('case.put-on-hold.v1', 'case.resumed.v1')
                and position > $1 and position <= $2
              """));
}
