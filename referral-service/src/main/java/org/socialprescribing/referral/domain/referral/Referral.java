package org.socialprescribing.referral.domain.referral;

import java.time.LocalDate;
import org.socialprescribing.referral.domain.person.PersonId;

/** Where a referral stands. */
public sealed interface Referral {

  /** No such referral. */
  record NotReceived() implements Referral {}

  /** It can still be withdrawn. */
  sealed interface Open extends Referral {
    /** What was known from the beginning. */
    Intake intake();
  }

  /** Nobody knows yet which network looks after it. */
  record AwaitingPlacement(Intake intake) implements Open {}

  /** Its network has not decided yet. */
  record AwaitingDecision(Intake intake, Placement placement) implements Open {}

  /** Taken up; no link worker yet. */
  record Accepted(Intake intake, Placement placement) implements Open {}

  /** A link worker has the case. */
  record InProgress(Intake intake, Placement placement) implements Open {}

  /** Declined, withdrawn or completed: nothing follows. */
  record Ended() implements Referral {}

  /** What does not change in the life of a referral. */
  record Intake(ReferralId referral, PersonId person, LocalDate receivedOn) {}
}
