-- Entries that may be one person, for the people of their networks to say.
create table match_suggestion (
  id           uuid primary key,
  position     bigint not null unique,
  version      bigint not null,
  one          uuid not null,
  other        uuid not null,
  agreeing     text not null,
  suggested_on date not null,
  status       text not null
);
create index match_suggestion_open on match_suggestion (position) where status = 'SUGGESTED';

-- Whoever compares two people reads them without a referral.
alter table record_access alter column referral_id drop not null;

-- The networks that look after a person: by registration, and by referrals of any of the entries
-- that are this person.
create function networks_of(person uuid) returns setof text
language sql stable
as $$
  with entry as (
    select e.id, e.practice_code
    from person p
    join person e on coalesce(e.survivor_id, e.id) = coalesce(p.survivor_id, p.id)
      and (e.id = coalesce(p.survivor_id, p.id) or e.survivor_id = coalesce(p.survivor_id, p.id))
    where p.id = $1
  )
  select pcn_code from practice where code in (select practice_code from entry)
    and pcn_code is not null
  union
  select pcn_code from referral where person_id in (select id from entry)
    and pcn_code is not null
$$;

-- Whether one of these networks looks after a person, or none does yet.
create function is_for_networks(person uuid, pcns text[]) returns boolean
language sql stable
as $$
  select coalesce(bool_or(pcn = any($2)), true) from networks_of($1) as n(pcn)
$$;
