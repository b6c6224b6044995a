-- Written with the events, in one transaction.
create table account (
  id      text primary key,
  version bigint not null,
  balance bigint not null
);

-- Written by the reaction, once per event; seq tells the order in which they took effect.
create table effect (
  event_id uuid primary key,
  seq      bigint generated always as identity,
  account  text not null,
  action   text not null,
  amount   bigint not null
);

create table total (
  account text primary key,
  effects bigint not null,
  amount  bigint not null
);
