-- What was heard of link workers and cases, to tell how much room a service has.
create table heard_link_worker (
  link_worker_id text primary key,
  pcn_code       text not null,
  wte            numeric not null,
  started_on     date not null,
  cleared_on     date,
  left_on        date
);
create index heard_link_worker_of_pcn on heard_link_worker (pcn_code);

create table heard_case (
  case_id            text primary key,
  referral_id        uuid not null,
  person_id          text not null,
  pcn_code           text not null,
  stage              text not null,
  link_worker_id     text,
  weight             numeric,
  allocated_on       date,
  first_allocated_on date
);
create index heard_case_of_pcn on heard_case (pcn_code, stage);
create index heard_case_of_link_worker on heard_case (link_worker_id, allocated_on);
