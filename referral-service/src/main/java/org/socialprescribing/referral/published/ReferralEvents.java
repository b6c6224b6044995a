package org.socialprescribing.referral.published;

import jakarta.inject.Singleton;
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
import org.socialprescribing.referral.domain.referral.DeclinedBy;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Placement;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;

/** Referrals, for those who open cases and those who count. */
@Singleton
public final class ReferralEvents implements Publication<ReferralEvent> {
  private static final String TOPIC = "referral.events";

  /** SNOMED CT: Referral to social prescribing service. */
  private static final String ACCEPTED = "871731000000106";

  /** SNOMED CT: Social prescribing declined. */
  private static final String DECLINED = "871711000000103";

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
