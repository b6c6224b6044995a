package org.socialprescribing.referral.domain.match;

import org.socialprescribing.referral.domain.person.PersonId;

/**
 * Two entries of the register, in the order of their ids.
 *
 * @param one the one whose id sorts first
 */
public record Pair(PersonId one, PersonId other) {

  public Pair {
    if (one.value().compareTo(other.value()) > 0) {
      var first = other;
      other = one;
      one = first;
    }
  }

  /** The id of what is said about these two. */
  public MatchId id() {
    return MatchId.of(this);
  }
}
