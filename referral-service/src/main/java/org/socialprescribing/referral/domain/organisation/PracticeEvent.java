package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;

/** What has become known about a practice. */
public sealed interface PracticeEvent {

  /** Whose fact it is. */
  PracticeCode practice();

  /** From this date on the practice belongs here, until a later date says otherwise. */
  record PracticeAssigned(PracticeCode practice, Assignment assignment, LocalDate from)
      implements PracticeEvent {}

  /** So many patients were registered on this date. */
  record ListSizeRecorded(PracticeCode practice, int patients, LocalDate asAt)
      implements PracticeEvent {}
}
