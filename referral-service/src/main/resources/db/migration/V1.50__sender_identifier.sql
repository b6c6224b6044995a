-- What senders call their requests: the key decides which of many identical requests is the first.
create table sender_identifier (
  client      text not null,
  system      text not null,
  value       text not null,
  referral_id uuid not null,
  primary key (client, system, value)
);
create index sender_identifier_of_referral on sender_identifier (referral_id);
