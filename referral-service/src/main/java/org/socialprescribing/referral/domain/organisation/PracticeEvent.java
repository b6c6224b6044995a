package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;

/** What has become known about a practice. */
public sealed interface PracticeEvent {

  /** Whose fact it is. */
  PracticeCode practice();

  /**
   * From this date on the practice belongs here, until a later date says otherwise. Without a
   * network it has left the one it was in.
   */
  record PracticeAssigned(PracticeCode practice, Assignment assignment, LocalDate from)
      implements PracticeEvent {}

  /**
   * An extract of this date says what was known. It is kept so that an older extract, read later,
   * does not reach beyond it.
   */
  record AssignmentConfirmed(PracticeCode practice, LocalDate on) implements PracticeEvent {}

  /** So many patients were registered on this date. */
  record ListSizeRecorded(PracticeCode practice, int patients, LocalDate asAt)
      implements PracticeEvent {}
}
