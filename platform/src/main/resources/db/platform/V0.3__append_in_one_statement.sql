-- Ends an append that would not follow its stream, as a race that was lost.
create function lost_race() returns bigint language plpgsql volatile as $$
begin
  raise exception 'lost a race' using errcode = 'serialization_failure';
end
$$;
