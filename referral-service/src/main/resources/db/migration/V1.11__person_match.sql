-- Keyed hashes of what people may share, by which entries are found to be alike. Whoever has a
-- valid NHS number is looked for by it, and only the others by these.
create table person_match (
  hash      text not null,
  person_id uuid not null,
  numbered  boolean not null,
  primary key (hash, person_id)
);
create index person_match_of_person on person_match (person_id);
create index person_match_unnumbered on person_match (hash) where not numbered;
