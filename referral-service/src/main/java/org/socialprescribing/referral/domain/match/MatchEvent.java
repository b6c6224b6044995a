package org.socialprescribing.referral.domain.match;

import java.time.LocalDate;
import java.util.Set;
import org.socialprescribing.referral.domain.person.IdentityKey;
import org.socialprescribing.referral.domain.person.PersonId;

/** What was said about two entries. */
public sealed interface MatchEvent {

  /**
   * The two are alike.
   *
   * @param agreeing by what
   */
  record MatchSuggested(Pair pair, Set<IdentityKey> agreeing, LocalDate suggestedOn)
      implements MatchEvent {}

  /** They are one person, and the survivor stands for both. */
  record MatchConfirmed(PersonId survivor, LocalDate confirmedOn) implements MatchEvent {}

  /** They are two people: it is not suggested again. */
  record MatchRejected(LocalDate rejectedOn) implements MatchEvent {}
}
