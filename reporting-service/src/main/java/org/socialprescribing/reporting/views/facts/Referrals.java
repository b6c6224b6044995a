package org.socialprescribing.reporting.views.facts;

import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;

/** Referrals with the day of each thing that happened to them. */
final class Referrals {
  private Referrals() {}

  static final Projection PROJECTION =
      new Projection(
          "referrals",
          2,
          List.of(
              new ProjectedTable(
                  "referral",
                  """
                  create table referral (
                    referral_id       text primary key,
                    person            uuid,
                    source            text,
                    received_on       date,
                    received_practice text,
                    received_pcn      text,
                    placed_practice   text,
                    placed_pcn        text,
                    accepted_on       date,
                    accepted_code     text,
                    accepted_practice text,
                    accepted_pcn      text,
                    declined_on       date,
                    declined_code     text,
                    withdrawn_on      date,
                    completed_on      date,
                    practice_code     text generated always as (coalesce(accepted_practice, placed_practice, received_practice)) stored,
                    pcn_code          text generated always as (coalesce(accepted_pcn, placed_pcn, received_pcn)) stored
                  );
                  create index on referral (accepted_on) where accepted_on is not null;
                  create index on referral (declined_on) where declined_on is not null
                  """)),
          List.of(
              """
              insert into referral
                (referral_id, person, source, received_on, received_practice, received_pcn)
              select distinct on (1)
                data ->> 'referralId', person, data ->> 'source',
                (data ->> 'receivedOn')::date, data ->> 'practiceCode', data ->> 'pcnCode'
              from journal
              where type = 'referral.received.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                person = excluded.person, source = excluded.source,
                received_on = excluded.received_on,
                received_practice = excluded.received_practice,
                received_pcn = excluded.received_pcn
              """,
              """
              insert into referral (referral_id, placed_practice, placed_pcn)
              select distinct on (1)
                data ->> 'referralId', data ->> 'practiceCode', data ->> 'pcnCode'
              from journal
              where type in ('referral.placed.v1', 'referral.redirected.v1')
                and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                placed_practice = excluded.placed_practice, placed_pcn = excluded.placed_pcn
              """,
              """
              insert into referral
                (referral_id, person, accepted_on, accepted_code, accepted_practice, accepted_pcn)
              select distinct on (1)
                data ->> 'referralId', person, (data ->> 'acceptedOn')::date, data ->> 'code',
                data ->> 'practiceCode', data ->> 'pcnCode'
              from journal
              where type = 'referral.accepted.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                person = excluded.person, accepted_on = excluded.accepted_on,
                accepted_code = excluded.accepted_code,
                accepted_practice = excluded.accepted_practice,
                accepted_pcn = excluded.accepted_pcn
              """,
              """
              insert into referral (referral_id, person, declined_on, declined_code)
              select distinct on (1)
                data ->> 'referralId', person, (data ->> 'declinedOn')::date, data ->> 'code'
              from journal
              where type = 'referral.declined.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                person = excluded.person, declined_on = excluded.declined_on,
                declined_code = excluded.declined_code
              """,
              """
              insert into referral (referral_id, person, withdrawn_on)
              select distinct on (1) data ->> 'referralId', person, (data ->> 'withdrawnOn')::date
              from journal
              where type = 'referral.withdrawn.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                person = excluded.person, withdrawn_on = excluded.withdrawn_on
              """,
              """
              insert into referral (referral_id, person, completed_on)
              select distinct on (1) data ->> 'referralId', person, (data ->> 'completedOn')::date
              from journal
              where type = 'referral.completed.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (referral_id) do update set
                person = excluded.person, completed_on = excluded.completed_on
              """,
              // What should never have been sent counts nowhere, whatever became of it before.
              """
              delete from referral r using journal j
              where j.type = 'referral.withdrawn.v1' and j.position > $1 and j.position <= $2
                and j.data ->> 'reason' = 'entered-in-error'
                and r.referral_id = j.data ->> 'referralId'
              """));
}
