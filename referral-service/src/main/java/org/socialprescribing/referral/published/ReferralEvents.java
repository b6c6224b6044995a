package org.socialprescribing.referral.published;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.commands.referral.ReferralAggregate;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.CohortId;
import org.socialprescribing.referral.domain.referral.DeclinedBy;
import org.socialprescribing.referral.domain.referral.Escalation;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;
import org.socialprescribing.referral.domain.terminology.Meaning;
import org.socialprescribing.referral.domain.terminology.Terminology;
import org.socialprescribing.referral.domain.terminology.Terminology.Concept;

/** Referrals, for those who open cases and those who count. */
@Singleton
public final class ReferralEvents implements Publication<ReferralEvent> {
  private static final String TOPIC = "referral.events";

  /** SNOMED CT: Referral to social prescribing service. The contract of the event fixes it. */
  private static final String ACCEPTED = "871731000000106";

  /** SNOMED CT: Social prescribing declined. The contract of the event fixes it. */
  private static final String DECLINED = "871711000000103";

  private final Terminology terminology;

  ReferralEvents(Terminology terminology) {
    this.terminology = terminology;
  }

  record ReceivedV1(
      ReferralId referralId,
      PersonId personId,
      @Nullable PracticeCode practiceCode,
      @Nullable PcnCode pcnCode,
      Source source,
      Priority priority,
      List<Need> needs,
      LocalDate receivedOn) {}

  record PlacedV1(ReferralId referralId, PracticeCode practiceCode, PcnCode pcnCode) {}

  record AcceptedV1(
      ReferralId referralId,
      PersonId personId,
      PracticeCode practiceCode,
      PcnCode pcnCode,
      LocalDate acceptedOn,
      String code) {}

  record DeclinedV1(
      ReferralId referralId,
      PersonId personId,
      DeclinedBy by,
      ReasonCode reason,
      LocalDate declinedOn,
      @Nullable String code) {}

  record OfferedV1(
      ReferralId referralId,
      PersonId personId,
      PracticeCode practiceCode,
      PcnCode pcnCode,
      LocalDate offeredOn,
      @Nullable CohortId cohortId,
      @Nullable String code) {}

  record ReturnedV1(ReferralId referralId, ReasonCode reason, LocalDate returnedOn) {}

  record ResubmittedV1(
      ReferralId referralId, Priority priority, List<Need> needs, LocalDate resubmittedOn) {}

  record InformationRequestedV1(ReferralId referralId, ReasonCode about, LocalDate requestedOn) {}

  record AmendedV1(
      ReferralId referralId, Priority priority, List<Need> needs, LocalDate amendedOn) {}

  record InformationProvidedV1(ReferralId referralId, LocalDate providedOn) {}

  record RedirectedV1(
      ReferralId referralId,
      PcnCode fromPcnCode,
      PracticeCode practiceCode,
      PcnCode pcnCode,
      ReasonCode reason,
      LocalDate redirectedOn) {}

  record EscalatedV1(
      ReferralId referralId,
      @Nullable PcnCode pcnCode,
      Escalation level,
      Instant dueAt,
      LocalDate escalatedOn) {}

  record WithdrawnV1(
      ReferralId referralId,
      PersonId personId,
      WithdrawnBy by,
      ReasonCode reason,
      LocalDate withdrawnOn) {}

  record CompletedV1(
      ReferralId referralId, PersonId personId, LocalDate completedOn, ReasonCode outcome) {}

  @Override
  public String streamType() {
    return ReferralAggregate.TYPE;
  }

  @Override
  public EventTypes<ReferralEvent> types() {
    return ReferralAggregate.EVENTS;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<ReferralEvent> recorded) {
    return switch (recorded.event()) {
      case ReferralReceived it -> event(it, "referral.received.v1", received(it));
      case ReferralPlaced(var id, Placement(var practice, var pcn)) ->
          event(recorded.event(), "referral.placed.v1", new PlacedV1(id, practice, pcn));
      case SocialPrescribingOffered it -> event(it, "referral.offered.v1", offered(it));
      case ReferralReturned it ->
          event(
              it,
              "referral.returned.v1",
              new ReturnedV1(it.referral(), it.reason(), it.returnedOn()));
      case ReferralResubmitted it ->
          event(
              it,
              "referral.resubmitted.v1",
              new ResubmittedV1(it.referral(), it.priority(), it.needs(), it.resubmittedOn()));
      case ReferralAmended it ->
          event(
              it,
              "referral.amended.v1",
              new AmendedV1(it.referral(), it.priority(), it.needs(), it.amendedOn()));
      case InformationRequested it ->
          event(
              it,
              "referral.information-requested.v1",
              new InformationRequestedV1(it.referral(), it.about(), it.requestedOn()));
      case InformationProvided it ->
          event(
              it,
              "referral.information-provided.v1",
              new InformationProvidedV1(it.referral(), it.providedOn()));
      case ReferralRedirected it -> event(it, "referral.redirected.v1", redirected(it));
      case ReferralEscalated(var id, var pcn, var level, var dueAt, var on) ->
          event(
              recorded.event(),
              "referral.escalated.v1",
              new EscalatedV1(id, pcn, level, dueAt, on));
      case ReferralAccepted it -> event(it, "referral.accepted.v1", accepted(it));
      case ReferralDeclined it -> event(it, "referral.declined.v1", declined(it));
      case ReferralWithdrawn it ->
          event(
              it,
              "referral.withdrawn.v1",
              new WithdrawnV1(it.referral(), it.person(), it.by(), it.reason(), it.withdrawnOn()));
      case ReferralStarted _ -> Optional.empty(); // said by the caseload already
      case ReferralCompleted it ->
          event(
              it,
              "referral.completed.v1",
              new CompletedV1(it.referral(), it.person(), it.completedOn(), it.outcome()));
      // To others it is a closed case like any other, with its outcome.
      case ReferralFailed it ->
          event(
              it,
              "referral.completed.v1",
              new CompletedV1(it.referral(), it.person(), it.failedOn(), it.outcome()));
      case ReferralPutOnHold _, ReferralResumed _ ->
          Optional.empty(); // said by the caseload already
    };
  }

  private static ReceivedV1 received(ReferralReceived it) {
    var placement = it.placement();
    return new ReceivedV1(
        it.referral(),
        it.person(),
        it.practice(),
        placement == null ? null : placement.pcn(),
        it.source(),
        it.priority(),
        it.needs(),
        it.receivedOn());
  }

  private static AcceptedV1 accepted(ReferralAccepted it) {
    return new AcceptedV1(
        it.referral(),
        it.person(),
        it.placement().practice(),
        it.placement().pcn(),
        it.acceptedOn(),
        ACCEPTED);
  }

  private OfferedV1 offered(SocialPrescribingOffered it) {
    return new OfferedV1(
        it.referral(),
        it.person(),
        it.placement().practice(),
        it.placement().pcn(),
        it.offeredOn(),
        it.cohort(),
        terminology.on(it.offeredOn(), Meaning.OFFERED).map(Concept::code).orElse(null));
  }

  private static RedirectedV1 redirected(ReferralRedirected it) {
    return new RedirectedV1(
        it.referral(),
        it.from().pcn(),
        it.to().practice(),
        it.to().pcn(),
        it.reason(),
        it.redirectedOn());
  }

  private static DeclinedV1 declined(ReferralDeclined it) {
    var code =
        switch (it.by()) {
          case PERSON -> DECLINED;
          case SERVICE -> null;
        };
    return new DeclinedV1(it.referral(), it.person(), it.by(), it.reason(), it.declinedOn(), code);
  }

  private static Optional<PublishedEvent> event(ReferralEvent of, String type, Object data) {
    return Optional.of(new PublishedEvent(TOPIC, of.referral().value().toString(), type, data));
  }
}
