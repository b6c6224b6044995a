-- Who was merged into whom, by what person.events say.
create table merged_person (
  person_id   text primary key,
  survivor_id text not null
);

-- The id under which a person counts, at the end of all merges. News of several people come in any
-- order, so that there may be a circle for a moment: it is not followed for ever.
create function survivor_of(person text) returns text
language sql stable
as $$
  with recursive step as (
    select $1 as person_id, 0 as steps
    union all
    select m.survivor_id, s.steps + 1
    from step s join merged_person m on m.person_id = s.person_id
    where s.steps < 100
  )
  select person_id from step order by steps desc limit 1
$$;
