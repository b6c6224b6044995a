-- What people quote who referred themselves.
create table self_referral (
  reference   text primary key,
  referral_id uuid not null unique,
  received_at timestamptz not null default clock_timestamp()
);

-- How much each address, as a keyed hash of its window, and all of them ("all") have sent.
create table self_referral_rate (
  counter      text not null,
  window_start timestamptz not null,
  taken        int not null,
  primary key (counter, window_start)
);
