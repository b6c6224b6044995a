package org.socialprescribing.referral.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;

/** What has happened to a referral. */
public sealed interface ReferralEvent {

  /** Which referral it happened to. */
  ReferralId referral();

  /**
   * A referral arrived.
   *
   * @param practice the practice that was named, known to the register or not
   * @param placement null while the referral waits for a person to place it
   * @param reason what the referrer wrote
   * @param details {@link ReferralDetails}, if the referrer gave any
   */
  record ReferralReceived(
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
      @Nullable Sealed details)
      implements ReferralEvent {}

  /** A person found out where the referral belongs. */
  record ReferralPlaced(ReferralId referral, Placement placement) implements ReferralEvent {}

  /** The person takes up the referral: SNOMED CT 871731000000106. */
  record ReferralAccepted(
      ReferralId referral, PersonId person, Placement placement, LocalDate acceptedOn)
      implements ReferralEvent {}

  /** The referral leads nowhere; by the person's own will it is SNOMED CT 871711000000103. */
  record ReferralDeclined(
      ReferralId referral, PersonId person, DeclinedBy by, ReasonCode reason, LocalDate declinedOn)
      implements ReferralEvent {}

  /** The referral was taken back. */
  record ReferralWithdrawn(
      ReferralId referral,
      PersonId person,
      WithdrawnBy by,
      ReasonCode reason,
      LocalDate withdrawnOn)
      implements ReferralEvent {
    /** The reason of what should never have been sent: it counts nowhere. */
    public static final ReasonCode ENTERED_IN_ERROR = new ReasonCode("entered-in-error");

    /** The reason of an offer that the person never answered: it is no decline. */
    public static final ReasonCode NO_ANSWER = new ReasonCode("no-answer");
  }

  /** A link worker has taken the case. */
  record ReferralStarted(ReferralId referral, LocalDate startedOn) implements ReferralEvent {}

  /**
   * The case was closed.
   *
   * @param outcome how the case ended
   */
  record ReferralCompleted(
      ReferralId referral, PersonId person, ReasonCode outcome, LocalDate completedOn)
      implements ReferralEvent {}

  /**
   * The service offered support; the person has yet to answer. It counts for nothing by itself.
   *
   * @param cohort with whom the person was approached; null when they were referred
   */
  record SocialPrescribingOffered(
      ReferralId referral,
      PersonId person,
      Placement placement,
      LocalDate offeredOn,
      @Nullable CohortId cohort)
      implements ReferralEvent {}

  /**
   * Sent back: its referrer may amend it and hand it in again.
   *
   * @param remark to the referrer
   */
  record ReferralReturned(
      ReferralId referral, ReasonCode reason, @Nullable Sealed remark, LocalDate returnedOn)
      implements ReferralEvent {}

  /** Handed in again, with what the referrer says now in the place of what was said before. */
  record ReferralResubmitted(
      ReferralId referral,
      Priority priority,
      List<Need> needs,
      Sealed reason,
      LocalDate resubmittedOn)
      implements ReferralEvent {}

  /**
   * The referrer said something else: it takes the place of what was said before, whoever's turn it
   * is.
   *
   * @param details {@link ReferralDetails}; null leaves the former
   */
  record ReferralAmended(
      ReferralId referral,
      Priority priority,
      List<Need> needs,
      Sealed reason,
      @Nullable Sealed details,
      LocalDate amendedOn)
      implements ReferralEvent {}

  /**
   * The network asked its referrer for something it needs to know.
   *
   * @param about what is missing
   */
  record InformationRequested(
      ReferralId referral, ReasonCode about, Sealed question, LocalDate requestedOn)
      implements ReferralEvent {}

  /** The referrer answered. */
  record InformationProvided(ReferralId referral, Sealed answer, LocalDate providedOn)
      implements ReferralEvent {}

  /** Handed on to another network, whose people decide from now on. */
  record ReferralRedirected(
      ReferralId referral, Placement from, Placement to, ReasonCode reason, LocalDate redirectedOn)
      implements ReferralEvent {}

  /**
   * It has waited long for an answer.
   *
   * @param pcn whose answer; null while it waits to be placed
   * @param dueAt when the standard's time is over
   */
  record ReferralEscalated(
      ReferralId referral,
      @Nullable PcnCode pcn,
      Escalation level,
      Instant dueAt,
      LocalDate escalatedOn)
      implements ReferralEvent {}

  /** Its case rests. */
  record ReferralPutOnHold(ReferralId referral, ReasonCode reason, LocalDate heldOn)
      implements ReferralEvent {}

  /** Its case goes on. */
  record ReferralResumed(ReferralId referral, LocalDate resumedOn) implements ReferralEvent {}

  /**
   * The case was closed without what was asked for.
   *
   * @param outcome how the case ended
   */
  record ReferralFailed(
      ReferralId referral, PersonId person, ReasonCode outcome, LocalDate failedOn)
      implements ReferralEvent {}
}
