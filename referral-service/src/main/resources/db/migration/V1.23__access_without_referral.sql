-- A person's entry can be read, and all of it be handed out, without a referral being opened.
alter table record_access
  alter column referral_id drop not null,
  add column purpose text not null default 'referral';
