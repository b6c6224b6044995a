package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a national extract or an operator says about one practice. */
public sealed interface PracticeCommand {

  /** Which practice it is about. */
  PracticeCode practice();

  /** An extract of this date says that the practice belongs here. */
  record AssignPractice(PracticeCode practice, Assignment assignment, LocalDate from)
      implements PracticeCommand {}

  /** So many patients are registered on this date. */
  record RecordListSize(PracticeCode practice, int patients, LocalDate asAt)
      implements PracticeCommand {}

  /**
   * The practice moves between networks, with everything else as it is.
   *
   * @param pcn the network that it joins; null when it leaves its network for none
   */
  record MovePractice(
      PracticeCode practice, @Nullable PcnCode pcn, @Nullable String pcnName, LocalDate from)
      implements PracticeCommand {}

  /** What the practice belongs to has another code or name. */
  record FollowSuccession(PracticeCode practice, Succession succession)
      implements PracticeCommand {}
}
