-- In which order referrals last changed, for those who ask for changes. A transaction is not shown
-- before all that began earlier have ended, so that nothing turns up behind a reader.
create table referral_change (
  referral_id uuid primary key references referral on delete cascade,
  client      text not null,
  xid         xid8 not null
);
insert into referral_change select id, client, pg_current_xact_id() from referral;
create index referral_change_of_client on referral_change (client, xid, referral_id);

create function note_referral_change() returns trigger language plpgsql as $$
begin
  insert into referral_change values (new.id, new.client, pg_current_xact_id())
  on conflict (referral_id) do update set client = excluded.client, xid = excluded.xid;
  return null;
end $$;
create trigger referral_changed after insert or update on referral
  for each row execute function note_referral_change();
