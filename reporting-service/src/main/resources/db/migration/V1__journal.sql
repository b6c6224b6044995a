-- The journal: every event of the five topics, once, in the order in which this service took it.
-- A person's id is a keyed pseudonym here and everywhere else in this database.
create table journal (
  position       bigint generated always as identity primary key,
  event_id       text not null unique,
  type           text not null,
  subject        text not null,
  person         uuid,
  topic          text not null,
  partition      int not null,
  "offset"       bigint not null,
  occurred_at    timestamptz not null,
  correlation_id text,
  data           jsonb not null,
  recorded_at    timestamptz not null default clock_timestamp()
);
create index journal_by_type on journal (type, position);

-- The tables that it reads belong to projections, which are built later than this.
set local check_function_bodies = off;

-- Where every practice belongs on a day.
create function practices_on(day date)
  returns table (
    practice_code text, practice_name text, pcn_code text, pcn_name text, icb_code text,
    icb_name text)
  language sql stable
as $$
  select distinct on (m.practice_code)
    m.practice_code, m.practice_name, m.pcn_code, m.pcn_name, m.icb_code, m.icb_name
  from practice_membership m
  where m.from_date <= day
  order by m.practice_code, m.from_date desc
$$;
