-- Whom the service of a network takes, as its manager says.
create table pcn_service (
  pcn_code      text primary key,
  version       bigint not null,
  age_from      int,
  age_to        int,
  groups        text not null,
  criteria      text,
  described_on  date,
  paused_reason text,
  paused_on     date
);
