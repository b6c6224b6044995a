-- What the caseload told of the case of a referral: coded facts for the message back.
create table referral_case (
  case_id          text primary key,
  referral_id      uuid not null unique,
  opened_on        date,
  allocated_on     date,
  first_contact_on date,
  last_contact_on  date,
  attended         int not null default 0,
  missed           int not null default 0,
  plan_agreed_on   date,
  plan_goals       int,
  plan_review_on   date,
  closed_on        date,
  outcome          text,
  closed_attended  int
);
