package org.socialprescribing.referral.domain.person;

/** The rules of the register that a command can break. */
public enum PersonRule {
  /** The id is taken. */
  PERSON_ALREADY_REGISTERED,
  /** There is no such entry. */
  PERSON_NOT_REGISTERED,
  /** The person was erased, and nothing more can be done about them. */
  PERSON_ERASED,
  /** The person has no such access need, or none any more. */
  ACCESS_NEED_NOT_RECORDED,
  /** The access need is recorded already. */
  ACCESS_NEED_ALREADY_RECORDED
}
