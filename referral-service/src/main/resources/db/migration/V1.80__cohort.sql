-- Groups of people whom a network approaches, and what became of each line of their lists. Who they
-- are stands in the register alone.
create table cohort (
  id          uuid primary key,
  position    bigint generated always as identity unique,
  pcn_code    text not null,
  name        text not null,
  reason      text not null,
  evidence    text not null,
  lines       int not null,
  received_on date not null,
  actor       text not null
);
create index cohort_of_pcn on cohort (pcn_code, position);

create table cohort_line (
  cohort_id   uuid not null references cohort,
  line        int not null,
  outcome     text not null,
  cell        text,
  remark      text,
  referral_id uuid unique,
  primary key (cohort_id, line)
);
