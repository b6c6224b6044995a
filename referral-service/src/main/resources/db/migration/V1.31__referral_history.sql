-- Who did what to a referral, and when. The note is sealed with the person's key.
create table referral_history (
  referral_id  uuid not null references referral,
  version      bigint not null,
  recorded_at  timestamptz not null,
  step         text not null,
  party        text not null,
  organisation text,
  actor        text not null,
  from_status  text,
  to_status    text not null,
  reason       text,
  note         text,
  primary key (referral_id, version)
);
