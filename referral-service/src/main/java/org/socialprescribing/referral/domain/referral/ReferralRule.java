package org.socialprescribing.referral.domain.referral;

/** The rules of referrals that a command can break. */
public enum ReferralRule {
  /** The id is taken. */
  REFERRAL_ALREADY_RECEIVED,
  /** There is no such referral. */
  REFERRAL_NOT_RECEIVED,
  /** It has to be placed with a practice and its network first. */
  REFERRAL_NOT_PLACED,
  /** Its network has accepted it already. */
  REFERRAL_ALREADY_ACCEPTED,
  /** Its network has not accepted it. */
  REFERRAL_NOT_ACCEPTED,
  /** It was declined, withdrawn or completed. */
  REFERRAL_ENDED,
  /** Its practice is not in the register, or belongs to no network. */
  PRACTICE_WITHOUT_NETWORK,
  /** Its NHS number fails the check digit, and local policy sends such referrals back. */
  NHS_NUMBER_NOT_VALID,
  /** It lies with its referrer, who may hand it in again or withdraw it. */
  REFERRAL_RETURNED,
  /** It was not sent back. */
  REFERRAL_NOT_RETURNED,
  /** Nothing was asked about it. */
  INFORMATION_NOT_REQUESTED,
  /** The person was offered support and has yet to answer. */
  REFERRAL_OFFERED,
  /** It lies with that network already. */
  REDIRECTED_TO_SAME_NETWORK,
  /** No practice of the register belongs to that network. */
  NETWORK_NOT_KNOWN,
  /** The day has not come yet. */
  DATE_IN_FUTURE,
  /** The day lies before the referral was received. */
  DATE_BEFORE_RECEIPT
}
