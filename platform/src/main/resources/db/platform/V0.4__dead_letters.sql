-- What is parked is sealed until somebody settles it; then its key goes, and it stays unreadable.
drop table parked_event;
create table parked_event (
  id         bigint generated always as identity primary key,
  topic      text not null,
  partition  int not null,
  "offset"   bigint not null,
  key_hash   text not null,
  type       text,
  content    jsonb not null,
  failure    text not null,
  attempts   int not null,
  status     text not null default 'parked' check (status in ('parked', 'retried', 'skipped')),
  parked_at  timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  settled_by text,
  unique (topic, partition, "offset")
);
create index parked_event_key on parked_event (key_hash, id) where status = 'parked';

-- The last version that was taken of each stream of another service, by keyed hash.
create table seen_stream (
  stream  text primary key,
  version bigint not null
);

create table operator_action (
  id             bigint generated always as identity primary key,
  at             timestamptz not null default clock_timestamp(),
  actor          text not null,
  action         text not null,
  target         text not null,
  detail         text,
  correlation_id text
);

create table republication (
  to_topic      text primary key,
  topic         text not null,
  from_position bigint not null,
  state         text not null default 'running' check (state in ('running', 'done', 'failed')),
  reason        text,
  requested_by  text not null,
  requested_at  timestamptz not null default clock_timestamp(),
  ended_at      timestamptz
);
