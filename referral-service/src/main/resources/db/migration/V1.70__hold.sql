-- Why a referral rests.
alter table referral add column hold_reason text;
