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
  ACCESS_NEED_ALREADY_RECORDED,
  /** The entry was merged into another, which speaks for it now. */
  PERSON_MERGED,
  /** The entry is not merged. */
  PERSON_NOT_MERGED,
  /** An entry is not merged into itself. */
  PERSON_MERGED_INTO_ITSELF,
  /** Two NHS numbers are two people, until one of the numbers is put right. */
  NHS_NUMBERS_DIFFER,
  /** The person has died: nothing begins for them. */
  PERSON_DECEASED,
  /** One of two is recorded as dead and the other is not. */
  DEATHS_DIFFER,
  /** Nobody dies in a month to come. */
  DEATH_IN_FUTURE,
  /** Another person is found by what is said to be right. */
  IDENTITY_TAKEN
}
