create table tally (
  id     text primary key,
  amount bigint not null
);
create table effect (
  event_id uuid primary key,
  key      text not null,
  n        int not null
);
