-- Read models, written in the transaction of the events that they show. Texts are sealed.

create table case_overview (
  case_id           text primary key,
  position          bigint not null unique,
  version           bigint not null,
  referral_id       text not null unique,
  person_id         text not null,
  practice_code     text not null,
  pcn_code          text not null,
  stage             text not null,
  opened_on         date not null,
  link_worker_id    text,
  complexity        text,
  weight            numeric,
  allocated_on      date,
  override_by       text,
  override_reason   text,
  contacts_booked   int not null,
  contacts_attended int not null,
  first_attended_on date,
  last_attended_on  date,
  plan_agreed_on    date,
  review_on         date,
  on_hold_since     date,
  hold_reason       text,
  closed_on         date,
  outcome           text,
  summary           text
);
create index case_overview_pcn on case_overview (pcn_code, position);
create index case_overview_link_worker on case_overview (link_worker_id, allocated_on);

create table contact (
  contact_id     text primary key,
  case_id        text not null references case_overview,
  link_worker_id text not null,
  held_on        date not null,
  format         text not null,
  attendance     text not null,
  minutes        int,
  note           text
);
create index contact_case on contact (case_id, held_on);

create table goal (
  case_id text not null references case_overview,
  ordinal int not null,
  wording text not null,
  primary key (case_id, ordinal)
);

-- What supervision.events say of the people who hold cases.
create table link_worker (
  link_worker_id text primary key,
  pcn_code       text not null,
  wte            numeric not null,
  started_on     date not null,
  cleared_on     date,
  left_on        date
);
create index link_worker_pcn on link_worker (pcn_code);
