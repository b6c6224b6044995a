-- From when the person is registered with the practice of the row: late news must not replace newer.
alter table person add column practice_from date;
update person set practice_from = (
  select max((payload ->> 'from')::date) from event
  where stream_type = 'person' and stream_id = person.id::text and payload ? 'practice');
