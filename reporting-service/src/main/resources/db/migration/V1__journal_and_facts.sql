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

create table projection (
  name       text primary key,
  version    int not null,
  position   bigint not null,
  rebuilt_at timestamptz
);

-- organisations
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
);
create table practice_list (
  practice_code text not null,
  as_at         date not null,
  patients      int not null,
  primary key (practice_code, as_at)
);

-- people
create table registration (
  person        uuid not null,
  from_date     date not null,
  practice_code text,
  primary key (person, from_date)
);

-- referrals
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
create index referral_accepted on referral (accepted_on) where accepted_on is not null;
create index referral_declined on referral (declined_on) where declined_on is not null;

-- cases
create table support_case (
  case_id       text primary key,
  referral_id   text,
  person        uuid,
  practice_code text,
  pcn_code      text,
  opened_on     date,
  closed_on     date,
  outcome       text
);
create table case_allocation (
  position       bigint primary key,
  case_id        text not null,
  link_worker_id text not null,
  weight         numeric not null,
  allocated_on   date not null
);
create index case_allocation_case on case_allocation (case_id, allocated_on, position);
create table case_contact (
  contact_id text primary key,
  case_id    text not null,
  on_date    date not null,
  format     text not null,
  attendance text not null
);
create index case_contact_case on case_contact (case_id, on_date);
create table case_hold (
  position bigint primary key,
  case_id  text not null,
  on_date  date not null,
  held     boolean not null
);
create index case_hold_case on case_hold (case_id, on_date, position);

-- workforce
create table link_worker (
  link_worker_id text primary key,
  pcn_code       text,
  wte            numeric,
  started_on     date,
  cleared_on     date,
  left_on        date
);

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
