package org.socialprescribing.referral.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;

/** What can be asked of a referral. Each date may lie in the past; {@code today} is the clock's. */
public sealed interface ReferralCommand {

  /** Take in a new referral; without a placement it waits to be placed. */
  record ReceiveReferral(
      ReferralId referral,
      PersonId person,
      @Nullable PracticeCode practice,
      @Nullable Placement placement,
      Source source,
      Priority priority,
      List<Need> needs,
      Sealed reason,
      Sender sender,
      LocalDate receivedOn,
      @Nullable Sealed details,
      LocalDate today)
      implements ReferralCommand {}

  /** Say where the referral belongs. */
  record PlaceReferral(Placement placement) implements ReferralCommand {}

  /** The person takes it up. */
  record AcceptReferral(LocalDate acceptedOn, LocalDate today) implements ReferralCommand {}

  /** The service or the person says no. */
  record DeclineReferral(DeclinedBy by, ReasonCode reason, LocalDate declinedOn, LocalDate today)
      implements ReferralCommand {}

  /** Take it back, at any time before it has ended. */
  record WithdrawReferral(WithdrawnBy by, ReasonCode reason, LocalDate withdrawnOn)
      implements ReferralCommand {}

  /** A link worker took the case; later link workers change nothing. */
  record StartReferral(LocalDate startedOn) implements ReferralCommand {}

  /** The case was closed. */
  record CompleteReferral(ReasonCode outcome, LocalDate completedOn) implements ReferralCommand {}

  /**
   * Support was offered; the person answers by {@link AcceptReferral} or {@link DeclineReferral}.
   *
   * @param cohort with whom the person was approached; null when they were referred
   */
  record OfferSocialPrescribing(LocalDate offeredOn, @Nullable CohortId cohort, LocalDate today)
      implements ReferralCommand {}

  /** Send it back to its referrer. */
  record ReturnReferral(ReasonCode reason, @Nullable Sealed remark, LocalDate returnedOn)
      implements ReferralCommand {}

  /** Hand in again what was sent back. */
  record ResubmitReferral(
      Priority priority, List<Need> needs, Sealed reason, LocalDate resubmittedOn)
      implements ReferralCommand {}

  /**
   * Change what the referrer says about it, as long as it is open; what was sent back is thereby
   * handed in again.
   */
  record AmendReferral(
      Priority priority,
      List<Need> needs,
      Sealed reason,
      @Nullable Sealed details,
      LocalDate amendedOn)
      implements ReferralCommand {}

  /** Ask its referrer. */
  record RequestInformation(ReasonCode about, Sealed question, LocalDate requestedOn)
      implements ReferralCommand {}

  /** Answer the network. */
  record ProvideInformation(Sealed answer, LocalDate providedOn) implements ReferralCommand {}

  /**
   * Hand it on to another network.
   *
   * @param practice of that network, where the person turned out to be registered; null leaves the
   *     practice as it is
   */
  record RedirectReferral(
      PcnCode pcn, @Nullable PracticeCode practice, ReasonCode reason, LocalDate redirectedOn)
      implements ReferralCommand {}

  /** Note that it has waited long; nothing happens when that was noted or it waits no more. */
  record EscalateReferral(Escalation level, Instant dueAt, LocalDate escalatedOn)
      implements ReferralCommand {}

  /** The case was closed without what was asked for. */
  record FailReferral(ReasonCode outcome, LocalDate failedOn) implements ReferralCommand {}

  /** The case rests. */
  record PutReferralOnHold(ReasonCode reason, LocalDate heldOn) implements ReferralCommand {}

  /** The case goes on. */
  record ResumeReferral(LocalDate resumedOn) implements ReferralCommand {}
}
