package org.socialprescribing.referral.domain.person;

/** The rules of the register that a command can break. */
public enum PersonRule {
  /** The id is taken. */
  PERSON_ALREADY_REGISTERED,
  /** There is no such entry. */
  PERSON_NOT_REGISTERED
}
