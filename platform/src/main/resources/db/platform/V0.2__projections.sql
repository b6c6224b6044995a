-- What every projection was built into. The tables of a generation lie in a schema of their own;
-- readers see those of the live generation as views in public.
create table projection_generation (
  projection   text not null,
  generation   int not null check (generation > 0),
  version      int not null check (version > 0),
  fingerprint  text not null,
  schema_name  text not null unique,
  state        text not null
               check (state in ('building', 'live', 'retired', 'failed', 'dropped')),
  position     bigint not null default 0,
  rate         double precision,
  reason       text,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  moved_at     timestamptz,
  live_at      timestamptz,
  retired_at   timestamptz,
  dropped_by   text,
  dropped_at   timestamptz,
  primary key (projection, generation)
);
create unique index projection_live on projection_generation (projection) where state = 'live';
create unique index projection_building on projection_generation (projection, version)
  where state = 'building';

-- Holds nothing: who locks it holds off a switch.
create table projection_switch ();

-- Shows a table of a generation under its stable name. A view that keeps its columns keeps its
-- grants; one that loses or changes a column is made anew.
create function projection_show(generation_schema text, relation text) returns void
  language plpgsql
as $$
begin
  execute format(
    'create or replace view public.%I as select * from %I.%I',
    relation, generation_schema, relation);
exception when invalid_table_definition then
  execute format('drop view public.%I', relation);
  execute format(
    'create view public.%I as select * from %I.%I', relation, generation_schema, relation);
end
$$;

-- Takes away the stable names that still show a generation.
create function projection_hide(generation_schema text) returns void
  language plpgsql
as $$
declare
  relation text;
begin
  for relation in
    select distinct view_name from information_schema.view_table_usage
    where view_schema = 'public' and table_schema = generation_schema
  loop
    execute format('drop view public.%I', relation);
  end loop;
end
$$;
