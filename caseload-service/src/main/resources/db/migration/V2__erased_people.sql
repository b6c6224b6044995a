-- Of whom nothing may be written any more, and what is emptied when they are erased.
create table erased_person (
  person_id text primary key,
  erased_on date not null
);
create index case_overview_person on case_overview (person_id);
create index processed_command_of_person on processed_command ((answer #>> '{body,personId}'));
alter table goal alter column wording drop not null;
