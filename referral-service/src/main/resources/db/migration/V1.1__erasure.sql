-- What is emptied when a person is erased, and by what it is found.
alter table person
  alter column identity drop not null,
  add column erased_on date;
alter table referral alter column reason drop not null;
create index person_index_of_person on person_index (person_id);
create index processed_command_of_person on processed_command ((answer #>> '{body,personId}'));
