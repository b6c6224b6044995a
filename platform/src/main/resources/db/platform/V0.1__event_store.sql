create table event (
  position    bigint generated always as identity primary key,
  xid         xid8 not null default pg_current_xact_id(),
  stream_type text not null,
  stream_id   text not null,
  version     bigint not null check (version > 0),
  event_id    uuid not null,
  type        text not null,
  payload     jsonb not null,
  metadata    jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (stream_type, stream_id, version)
);
create index event_log_order on event (xid, position);

create table relay_progress (
  name       text primary key,
  xid        xid8 not null,
  position   bigint not null,
  updated_at timestamptz not null default clock_timestamp()
);

create table consumed (
  topic       text not null,
  partition   int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table parked_event (
  id        bigint generated always as identity primary key,
  topic     text not null,
  partition int not null,
  "offset"  bigint not null,
  key       text,
  headers   jsonb not null,
  payload   text,
  reason    text not null,
  status    text not null default 'parked' check (status in ('parked', 'retried', 'skipped')),
  parked_at timestamptz not null default clock_timestamp(),
  unique (topic, partition, "offset")
);
create index parked_event_key on parked_event (topic, key) where status = 'parked';

create table processed_command (
  command_id  text primary key,
  fingerprint text not null,
  answer      jsonb not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create table subject_key (
  subject     text primary key,
  master_key  text not null,
  wrapped_key bytea not null,
  created_at  timestamptz not null default clock_timestamp()
);
