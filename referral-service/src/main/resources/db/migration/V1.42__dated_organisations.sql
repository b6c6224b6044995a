-- Where each practice belongs from a day on, and how many patients it had on a day: all of it, so
-- that the past can be asked and what is announced ahead does not show before its day.
create table practice_membership (
  practice_code text not null,
  from_date     date not null,
  practice_name text not null,
  pcn_code      text,
  pcn_name      text,
  sub_icb_code  text not null,
  icb_code      text not null,
  icb_name      text not null,
  primary key (practice_code, from_date)
);
create index practice_membership_of_pcn on practice_membership (pcn_code);
create index practice_membership_of_icb on practice_membership (icb_code);
create index practice_membership_by_name on practice_membership (upper(practice_name));

create table practice_list (
  practice_code text not null,
  as_at         date not null,
  patients      int not null,
  primary key (practice_code, as_at)
);

insert into practice_membership
select distinct on (stream_id, payload ->> 'from')
  stream_id, (payload ->> 'from')::date, payload #>> '{assignment,practiceName}',
  payload #>> '{assignment,pcn}', payload #>> '{assignment,pcnName}',
  payload #>> '{assignment,subIcb}', payload #>> '{assignment,icb}',
  payload #>> '{assignment,icbName}'
from event
where stream_type = 'practice' and type = 'practice-assigned.v1'
order by stream_id, payload ->> 'from', version desc;

insert into practice_list
select distinct on (stream_id, payload ->> 'asAt')
  stream_id, (payload ->> 'asAt')::date, (payload ->> 'patients')::int
from event
where stream_type = 'practice' and type = 'list-size-recorded.v1'
order by stream_id, payload ->> 'asAt', version desc;

create table practice_code (code text primary key);
insert into practice_code
select practice_code from practice_membership union select practice_code from practice_list;

-- The directory as it stands on the day that it is read.
drop table practice;
create view practice as
select c.code, m.practice_name as name, m.pcn_code, m.pcn_name, m.sub_icb_code, m.icb_code,
  m.icb_name, m.from_date as assigned_from, l.patients, l.as_at as patients_as_at
from practice_code c
left join lateral (
  select * from practice_membership
  where practice_code = c.code and from_date <= (now() at time zone 'Europe/London')::date
  order by from_date desc limit 1
) m on true
left join lateral (
  select * from practice_list where practice_code = c.code order by as_at desc limit 1
) l on true;

-- What networks and boards became.
create table succession (
  kind    text not null,
  code    text not null,
  on_date date not null,
  into_code text not null,
  name    text not null,
  primary key (kind, code, on_date)
);
create index succession_into on succession (kind, into_code);
