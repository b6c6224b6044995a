package org.socialprescribing.caseload.domain.cases;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of the referral that a case grew from. */
public record ReferralId(String value) {

  /** The id of the referral's one case: whoever hears of the referral, however often, finds it. */
  public CaseId caseId() {
    var name = "case of referral " + value;
    return new CaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
