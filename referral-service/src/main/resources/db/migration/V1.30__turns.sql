-- Since when a referral waits for whom, and how loudly it has asked to be answered.
alter table referral
  add column received_at timestamptz,
  add column turn_since  timestamptz,
  add column escalated   text;
update referral r set
  received_at = coalesce(
    (select e.recorded_at from event e
     where e.stream_type = 'referral' and e.stream_id = r.id::text and e.version = 1),
    r.changed_at),
  turn_since = r.changed_at;
alter table referral
  alter column received_at set not null,
  alter column turn_since set not null;
create index referral_waiting on referral (pcn_code, priority, position)
  where status in ('AWAITING_PLACEMENT', 'RECEIVED', 'AWAITING_INFORMATION', 'RETURNED', 'OFFERED');
