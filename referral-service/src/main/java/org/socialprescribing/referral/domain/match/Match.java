package org.socialprescribing.referral.domain.match;

/** What is said about two entries. */
public enum Match {
  /** Nothing: nobody has noticed. */
  UNNOTICED,
  /** They may be one person. */
  SUGGESTED,
  /** They are one person. */
  CONFIRMED,
  /** They are two people. */
  REJECTED
}
