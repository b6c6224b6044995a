package org.socialprescribing.referral.domain.referral;

import org.jspecify.annotations.Nullable;

/**
 * Who made a referral and how to go on from there: what the Social Prescribing Information Standard
 * (PRSB, v1.1) calls referral details, with the consent it rests on. It names people, so it is
 * stored sealed with the key of the person who was referred.
 *
 * @param referrer null when people refer themselves
 * @param surgery where the person says to be registered, in their words
 */
public record ReferralDetails(
    @Nullable Referrer referrer,
    @Nullable ConsentBasis consent,
    @Nullable Contact contact,
    @Nullable String surgery) {

  /**
   * The professional who referred. Name, service, organisation and a way to reach them are
   * mandatory in the standard.
   *
   * @param organisationCode its ODS code; a charity may have none
   */
  public record Referrer(
      String name,
      @Nullable String role,
      String service,
      String organisation,
      @Nullable String organisationCode,
      @Nullable String email,
      @Nullable String phone) {

    /** Withholds everything: it would end up in a log. */
    @Override
    public String toString() {
      return "Referrer[withheld]";
    }
  }

  /**
   * How to reach the person.
   *
   * @param phone as given this time; the register may know another
   * @param note such as the times that suit, or whether a message may be left
   */
  public record Contact(
      @Nullable ContactPreference by,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String note) {

    /** Withholds everything: it would end up in a log. */
    @Override
    public String toString() {
      return "Contact[withheld]";
    }
  }

  /** Withholds everything: it would end up in a log. */
  @Override
  public String toString() {
    return "ReferralDetails[withheld]";
  }
}
