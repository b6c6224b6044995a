create table access_need (
  id          uuid primary key,
  person_id   uuid not null references person,
  content     text not null,
  recorded_on date not null,
  asked_on    date not null,
  review_by   date
);
create index access_need_of_person on access_need (person_id, recorded_on);
