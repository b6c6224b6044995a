package org.socialprescribing.referral.fuzz;

import org.socialprescribing.referral.commands.organisation.ExtractDoor;
import org.socialprescribing.referral.commands.referral.ReferralDoor;
import org.socialprescribing.referral.commands.selfreferral.SelfReferralDoor;
import org.socialprescribing.referral.fhir.FhirDoor;

/** The ways in, with their shares of all executions. */
enum Way {
  FHIR_JSON(FhirDoor.json(), 0.15),
  FHIR_JSON_EDITED(new EditedDoor(FhirDoor.json()), 0.2),
  BARS_JSON(FhirDoor.messages(), 0.1),
  BARS_JSON_EDITED(new EditedDoor(FhirDoor.messages()), 0.2),
  FHIR_XML(FhirDoor.xml(), 0.1),
  REFERRAL(new ReferralDoor(), 0.05),
  REFERRAL_EDITED(new EditedDoor(new ReferralDoor()), 0.05),
  SELF_REFERRAL(new SelfReferralDoor(), 0.05),
  SELF_REFERRAL_EDITED(new EditedDoor(new SelfReferralDoor()), 0.05),
  EXTRACTS(new ExtractDoor(), 0.05);

  @SuppressWarnings("ImmutableEnumChecker") // a door keeps nothing of a body
  private final Door door;

  private final double share;

  Way(Door door, double share) {
    this.door = door;
    this.share = share;
  }

  Door door() {
    return door;
  }

  double share() {
    return share;
  }
}
