package org.socialprescribing.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** Ada's referral, for specifications of its triage. */
final class Ada {
  static final ReferralId ID = new ReferralId(new UUID(0, 1));
  static final PersonId ADA = new PersonId(new UUID(0, 2));
  static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  static final PracticeCode PRACTICE = new PracticeCode("M82002");
  static final Placement HERE = new Placement(PRACTICE, new PcnCode("U60057"));
  static final Placement THERE = new Placement(new PracticeCode("M82004"), new PcnCode("U26345"));
  static final ReasonCode WHY = new ReasonCode("insufficient-information");
  static final Sealed TEXT = new Sealed("ada", "c2VhbGVk");
  static final List<Need> NEEDS = List.of(new Need("loneliness"));

  private Ada() {}

  static ReferralEvent received(@Nullable Placement placement) {
    return new ReferralReceived(
        ID,
        ADA,
        PRACTICE,
        placement,
        Source.GP_PRACTICE,
        Priority.ROUTINE,
        NEEDS,
        TEXT,
        new Sender("M82002", null, null, null, null),
        TODAY,
        null);
  }

  static ReferralEvent offered() {
    return new SocialPrescribingOffered(ID, ADA, HERE, TODAY, null);
  }

  static ReferralEvent accepted() {
    return new ReferralAccepted(ID, ADA, HERE, TODAY);
  }

  static ReferralEvent started() {
    return new ReferralStarted(ID, TODAY);
  }

  static ReferralEvent withdrawn() {
    return new ReferralWithdrawn(ID, ADA, WithdrawnBy.REFERRER, WHY, TODAY);
  }

  static ReferralEvent returned() {
    return new ReferralReturned(ID, WHY, TEXT, TODAY);
  }

  static ReferralEvent asked() {
    return new InformationRequested(ID, WHY, TEXT, TODAY);
  }

  static ReferralEvent answered() {
    return new InformationProvided(ID, TEXT, TODAY);
  }

  static ReferralEvent redirected() {
    return new ReferralRedirected(ID, HERE, THERE, WHY, TODAY);
  }
}
