create table person_index (
  hash      text primary key,
  person_id uuid not null
);

create table person (
  id                uuid primary key,
  identity          text not null,
  nhs_number_status text not null,
  practice_code     text
);

create table referral (
  id                  uuid primary key,
  position            bigint not null unique,
  version             bigint not null,
  person_id           uuid not null references person,
  practice_code       text,
  pcn_code            text,
  source              text not null,
  priority            text not null,
  needs               text not null,
  reason              text not null,
  status              text not null,
  received_on         date not null,
  accepted_on         date,
  ended_on            date,
  end_reason          text,
  changed_at          timestamptz not null,
  client              text not null,
  sender_organisation text,
  sender_endpoint     text,
  conversation        text,
  sender_request      text
);
create index referral_queue on referral (pcn_code, status, position);
create index referral_unattributed on referral (position) where status = 'AWAITING_PLACEMENT';
create index referral_of_client on referral (client, position);
create index referral_of_conversation on referral (client, conversation);
create index referral_of_request on referral (client, sender_request);
create index referral_of_person on referral (person_id);

create table message_received (
  client         text not null,
  request_id     uuid not null,
  correlation_id uuid not null,
  bundle_id      text not null,
  received_at    timestamptz not null default clock_timestamp(),
  primary key (client, request_id, correlation_id)
);

create table record_access (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  actor       text not null,
  acting_for  text not null,
  person_id   uuid not null,
  referral_id uuid not null,
  request_id  text not null
);
create index record_access_of_person on record_access (person_id, at);

create table practice (
  code           text primary key,
  name           text,
  pcn_code       text,
  pcn_name       text,
  sub_icb_code   text,
  icb_code       text,
  icb_name       text,
  assigned_from  date,
  patients       int,
  patients_as_at date
);
create index practice_of_pcn on practice (pcn_code);
create index practice_of_icb on practice (icb_code, pcn_code);
