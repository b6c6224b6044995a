package org.socialprescribing.referral.domain.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

  /** It is the service's turn, and the standard's clock runs. */
  sealed interface Waiting extends Open {
    /** How loudly it has asked to be answered; null while it has not. */
    @Nullable Escalation escalated();

    /** It has asked. */
    Waiting escalated(Escalation level);

    /** The clock starts again. */
    Waiting afresh();
  }

  /** Nobody knows yet which network looks after it. */
  record AwaitingPlacement(Intake intake, @Nullable Escalation escalated) implements Waiting {
    @Override
    public AwaitingPlacement escalated(Escalation level) {
      return new AwaitingPlacement(intake, level);
    }

    @Override
    public AwaitingPlacement afresh() {
      return new AwaitingPlacement(intake, null);
    }
  }

  /** Its network has not decided yet. */
  record AwaitingDecision(Intake intake, Placement placement, @Nullable Escalation escalated)
      implements Waiting {
    @Override
    public AwaitingDecision escalated(Escalation level) {
      return new AwaitingDecision(intake, placement, level);
    }

    @Override
    public AwaitingDecision afresh() {
      return new AwaitingDecision(intake, placement, null);
    }
  }

  /** Its referrer was asked something; the service may decide all the same. */
  record AwaitingInformation(Waiting before) implements Open {
    @Override
    public Intake intake() {
      return before.intake();
    }
  }

  /** Sent back to its referrer: nothing but handing it in again or withdrawing it follows. */
  record Returned(Waiting before) implements Open {
    @Override
    public Intake intake() {
      return before.intake();
    }
  }

  /** The person was offered support and has yet to answer. */
  record Offered(Intake intake, Placement placement) implements Open {}

  /** Taken up; no link worker yet. */
  record Accepted(Intake intake, Placement placement) implements Open {}

  /** A link worker has the case. */
  record InProgress(Intake intake, Placement placement) implements Open {}

  /** Its case rests, and goes on where it was. */
  record OnHold(Intake intake, Placement placement) implements Open {}

  /** Declined, withdrawn, completed or failed: nothing follows. */
  record Ended() implements Referral {}

  /** What does not change in the life of a referral. */
  record Intake(ReferralId referral, PersonId person, LocalDate receivedOn) {}
}
