-- The table that it reads belongs to a projection, which is built later than this.
set local check_function_bodies = off;

-- Under which id each merged person is counted, at the end of all merges. Of a circle, which only
-- lasts until the news of all who are in it have arrived, nobody is counted otherwise.
create function survivors() returns table (person uuid, survivor uuid)
language sql stable
as $$
  with recursive step as (
    select m.person, m.survivor from person_merge m where m.survivor is not null
    union
    select s.person, m.survivor
    from step s join person_merge m on m.person = s.survivor and m.survivor is not null
  )
  select s.person, s.survivor
  from step s
  where not exists (
    select from person_merge m where m.person = s.survivor and m.survivor is not null)
$$;
