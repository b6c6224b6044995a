-- Who referred and how to reach the person, sealed with the person's key.
alter table referral add column details text;
