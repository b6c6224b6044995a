-- What was heard of a case stands in one row. Allocated on is the first time; held since, the last.
alter table referral_case
  add column person_id      text,
  add column pcn_code       text,
  add column stage          text not null default 'WAITING',
  add column link_worker_id text,
  add column weight         numeric,
  add column held_since     date;

insert into referral_case
  (case_id, referral_id, person_id, pcn_code, stage, link_worker_id, weight, allocated_on,
   held_since)
select case_id, referral_id, person_id, pcn_code, stage, link_worker_id, weight,
  first_allocated_on, allocated_on
from heard_case
on conflict (case_id) do update set person_id = excluded.person_id, pcn_code = excluded.pcn_code,
  stage = excluded.stage, link_worker_id = excluded.link_worker_id, weight = excluded.weight,
  held_since = excluded.held_since;
drop table heard_case;

create index referral_case_of_pcn on referral_case (pcn_code, stage);
create index referral_case_of_link_worker on referral_case (link_worker_id, held_since);
