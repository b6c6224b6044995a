package org.socialprescribing.referral.domain.match;

import java.time.LocalDate;
import java.util.Set;
import org.socialprescribing.referral.domain.person.IdentityKey;
import org.socialprescribing.referral.domain.person.PersonId;

/** What can be asked about two entries. */
public sealed interface MatchCommand {

  /** Note that the two are alike, unless somebody has said what they are. */
  record SuggestMatch(Pair pair, Set<IdentityKey> agreeing, LocalDate on) implements MatchCommand {}

  /** Say that they are one person. */
  record ConfirmMatch(PersonId survivor, LocalDate on) implements MatchCommand {}

  /** Say that they are two people. */
  record RejectMatch(LocalDate on) implements MatchCommand {}

  /** Note that their merge was undone. */
  record UndoMatch(LocalDate on) implements MatchCommand {}
}
