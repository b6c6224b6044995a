package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.*;

import java.time.LocalDate;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.referral.Referral.Intake;

/** What several rules have in common, and how they say no. */
final class Requirements {
  private Requirements() {}

  static void within(Intake intake, LocalDate day, LocalDate today) {
    notAfter(day, today);
    if (day.isBefore(intake.receivedOn())) {
      throw new Rejection(
          DATE_BEFORE_RECEIPT, "The referral was received on " + intake.receivedOn() + ".");
    }
  }

  static void notAfter(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new Rejection(DATE_IN_FUTURE, day + " lies in the future.");
    }
  }

  static Rejection notReceived() {
    return new Rejection(REFERRAL_NOT_RECEIVED, "There is no such referral.");
  }

  static Rejection notPlaced() {
    return new Rejection(
        REFERRAL_NOT_PLACED, "Place the referral with a practice of a network first.");
  }

  static Rejection notAccepted() {
    return new Rejection(REFERRAL_NOT_ACCEPTED, "The network has not accepted this referral.");
  }

  static Rejection alreadyAccepted() {
    return new Rejection(REFERRAL_ALREADY_ACCEPTED, "The network has accepted this referral.");
  }

  static Rejection returned() {
    return new Rejection(
        REFERRAL_RETURNED, "It was returned: its referrer may resubmit or withdraw it.");
  }

  static Rejection notReturned() {
    return new Rejection(REFERRAL_NOT_RETURNED, "This referral was not returned.");
  }

  static Rejection offered() {
    return new Rejection(
        REFERRAL_OFFERED, "Support was offered: note whether the person accepts or declines it.");
  }

  static Rejection ended() {
    return new Rejection(
        REFERRAL_ENDED, "This referral was declined, withdrawn or completed already.");
  }
}
