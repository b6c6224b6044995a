package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;

/** What an extract of the national data says about one practice. */
public sealed interface PracticeCommand {

  /** Which practice it is about. */
  PracticeCode practice();

  /** The practice belongs here on this date. */
  record AssignPractice(PracticeCode practice, Assignment assignment, LocalDate from)
      implements PracticeCommand {}

  /** So many patients are registered on this date. */
  record RecordListSize(PracticeCode practice, int patients, LocalDate asAt)
      implements PracticeCommand {}
}
