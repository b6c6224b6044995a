package org.socialprescribing.referral.domain.match;

/** The rules of suggestions that a command can break. */
public enum MatchRule {
  /** Nobody has suggested it. */
  MATCH_NOT_SUGGESTED,
  /** They are one person already; undo the merge instead. */
  MATCH_CONFIRMED,
  /** Somebody has said that they are two people. */
  MATCH_REJECTED,
  /** Whoever is to survive is neither of the two. */
  SURVIVOR_NOT_OF_MATCH
}
