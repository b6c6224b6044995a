-- Entries of the register that turned out to be one person, and who has died.
alter table person
  add column merged_into uuid references person,
  add column survivor_id uuid references person,
  add column died text;
create index person_of_survivor on person (survivor_id) where survivor_id is not null;
create index person_merged_into on person (merged_into) where merged_into is not null;
