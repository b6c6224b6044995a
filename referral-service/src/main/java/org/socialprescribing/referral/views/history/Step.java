package org.socialprescribing.referral.views.history;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.referral.DeclinedBy;
import org.socialprescribing.referral.domain.referral.Party;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;

/**
 * An event as a line of the history.
 *
 * @param name what happened, as a code
 * @param party in which role it was done
 * @param organisation where it differs from the referrer's or the network's of now
 * @param reason why, as a code
 * @param note what was written about it
 */
record Step(
    String name,
    Party party,
    @Nullable String organisation,
    @Nullable ReasonCode reason,
    @Nullable Sealed note) {

  static Step of(ReferralEvent event) {
    return switch (event) {
      case ReferralReceived it -> of("received", receivedFrom(it.source()), null, null);
      case ReferralPlaced _ -> of("placed", Party.SERVICE, null, null);
      case SocialPrescribingOffered _ -> of("offered", Party.SERVICE, null, null);
      case ReferralAccepted _ -> of("accepted", Party.SERVICE, null, null);
      case ReferralDeclined it -> of("declined", party(it.by()), it.reason(), null);
      case ReferralReturned it -> of("returned", Party.SERVICE, it.reason(), it.remark());
      case ReferralResubmitted it -> of("resubmitted", Party.REFERRER, null, it.reason());
      case ReferralAmended it -> of("amended", Party.REFERRER, null, it.reason());
      case InformationRequested it ->
          of("information-requested", Party.SERVICE, it.about(), it.question());
      case InformationProvided it -> of("information-provided", Party.REFERRER, null, it.answer());
      case ReferralRedirected it ->
          new Step("redirected", Party.SERVICE, it.from().pcn().value(), it.reason(), null);
      case ReferralEscalated it ->
          of("escalated", Party.SYSTEM, new ReasonCode(it.level().code()), null);
      case ReferralWithdrawn it -> of("withdrawn", party(it.by()), it.reason(), null);
      case ReferralStarted _ -> of("started", Party.SERVICE, null, null);
      case ReferralPutOnHold it -> of("put-on-hold", Party.SERVICE, it.reason(), null);
      case ReferralResumed _ -> of("resumed", Party.SERVICE, null, null);
      case ReferralCompleted it -> of("completed", Party.SERVICE, it.outcome(), null);
      case ReferralFailed it -> of("failed", Party.SERVICE, it.outcome(), null);
    };
  }

  private static Step of(
      String name, Party party, @Nullable ReasonCode reason, @Nullable Sealed note) {
    return new Step(name, party, null, reason, note);
  }

  private static Party receivedFrom(Source source) {
    return switch (source) {
      case SELF -> Party.PERSON;
      case PROACTIVE_OFFER -> Party.SERVICE;
      case GP_PRACTICE,
          OTHER_NHS,
          LOCAL_AUTHORITY,
          PHARMACY,
          EMERGENCY_SERVICE,
          JOB_CENTRE,
          HOUSING_ASSOCIATION,
          VCSE ->
          Party.REFERRER;
    };
  }

  private static Party party(DeclinedBy by) {
    return switch (by) {
      case SERVICE -> Party.SERVICE;
      case PERSON -> Party.PERSON;
    };
  }

  private static Party party(WithdrawnBy by) {
    return switch (by) {
      case REFERRER -> Party.REFERRER;
      case PERSON -> Party.PERSON;
      case SERVICE -> Party.SERVICE;
    };
  }
}
