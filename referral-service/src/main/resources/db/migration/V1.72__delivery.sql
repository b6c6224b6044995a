-- Who wants to be told of its referrals, and where. Access holds the secret, sealed.
create table subscription (
  id           uuid primary key,
  position     bigint generated always as identity unique,
  client       text not null,
  channel      text not null,
  endpoint     text not null,
  criteria     text not null,
  reason       text not null,
  access       text not null,
  status       text not null default 'ACTIVE',
  error        text,
  failures     int not null default 0,
  resume_at    timestamptz not null default clock_timestamp(),
  sent         bigint not null default 0,
  lease        uuid,
  leased_until timestamptz not null default clock_timestamp(),
  created_at   timestamptz not null default clock_timestamp()
);
create index subscription_of_client on subscription (client) where status = 'ACTIVE';

-- What is to be sent, written in the transaction of the event. Ids and codes, nothing personal.
create table delivery (
  id               uuid primary key default gen_random_uuid(),
  position         bigint generated always as identity unique,
  subscription_id  uuid not null references subscription on delete cascade,
  referral_id      uuid not null,
  referral_version bigint not null,
  referral_status  text not null,
  referral_reason  text,
  occurred_at      timestamptz not null,
  number           bigint,
  status           text not null default 'PENDING',
  attempts         int not null default 0,
  queued_at        timestamptz not null default clock_timestamp(),
  due_at           timestamptz not null default clock_timestamp(),
  settled_at       timestamptz,
  last_status      int,
  last_error       text,
  unique (subscription_id, number)
);
create index delivery_pending on delivery (subscription_id, position) where status = 'PENDING';
create index delivery_pending_of_referral on delivery (subscription_id, referral_id, position)
  where status = 'PENDING';
create index delivery_listed on delivery (subscription_id, status, position);
