create table pcn (
  code text primary key,
  name text not null
);

create table link_worker (
  link_worker_id text primary key,
  position       bigint not null unique,
  version        bigint not null,
  name_sealed    text not null,
  pcn_code       text not null,
  wte            numeric(3, 2) not null,
  employer       text not null,
  arrs_funded    boolean not null,
  started_on     date not null,
  cleared_on     date,
  left_on        date
);
create index link_worker_pcn on link_worker (pcn_code, position);

create table clinical_day (
  session_id     uuid primary key,
  link_worker_id text not null references link_worker,
  held_on        date not null
);
create index clinical_day_worker on clinical_day (link_worker_id, held_on);

create table supervision_session (
  session_id                   uuid primary key,
  position                     bigint not null unique,
  link_worker_id               text not null references link_worker,
  kind                         text not null,
  held_on                      date not null,
  minutes                      int not null,
  supervisor_profession        text not null,
  relevant_health_professional boolean not null,
  reflection_sealed            text
);
create index supervision_session_worker on supervision_session (link_worker_id, position);
